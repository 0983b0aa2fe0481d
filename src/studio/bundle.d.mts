export declare const bundleStudio: (outdir: string) => Promise<unknown>
