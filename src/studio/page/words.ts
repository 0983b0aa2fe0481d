/** What the page says around its screens. */
export const words = {
  en: {
    title: 'Proviso studio',
    skip: 'Skip to the work',
    screens: 'Screens',
    review: 'What did they change?',
    make: 'New document',
    table: 'Table',
    scan: 'Check a contract',
    teach: 'Teach',
    library: 'Library',
    undo: 'Undo',
    redo: 'Redo',
    saved: 'Saved on this machine.',
    saving: 'Saving …',
    refused: 'The browser does not keep this. Download what matters before you close the page.',
    busy: 'Working …',
    starting: 'Opening the library …',
    language: 'Language',
    look: 'Colors',
    auto: 'As the system',
    light: 'Light',
    dark: 'Dark',
    projected: 'Table mode',
    projecting:
      'Table mode: everything internal is hidden. What others see on this screen holds no rungs, notes or limits.',
    leave: 'Leave table mode',
    where: {
      browser: 'Your work is kept in this browser, on this machine. Nothing is uploaded.',
      server: 'Your work is kept in the folder that “proviso studio” was started in. Nothing is uploaded.',
      folder: 'Your work is kept in the folder that you chose. Nothing is uploaded.',
    },
    keep: 'Keep it in a folder instead',
    forget: 'Forget everything here',
    forgetting: {
      browser:
        'This removes all work that this browser keeps of the studio: files, answers, drafts. It cannot be taken back. Remove it?',
      server:
        'This removes what this browser remembers of your work on each screen. Files in the folder stay. Remove it?',
      folder:
        'This removes what this browser remembers of your work and of the folder. Files in the folder stay. Remove it?',
    },
    fictional: 'Nothing here is an official document of any union, and none of it is legal advice.',
    hidden: 'This screen shows internal things, and table mode hides it. Leave table mode to work here.',
    changed: (paths: readonly string[]) =>
      `Changed by another hand just now: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}.`,
    failed: 'This screen failed, and the rest goes on. Your work is kept.',
    again: 'Show it again',
  },
  es: {
    title: 'Estudio Proviso',
    skip: 'Ir al trabajo',
    screens: 'Pantallas',
    review: '¿Qué cambiaron?',
    make: 'Documento nuevo',
    table: 'Mesa',
    scan: 'Revisar un contrato',
    teach: 'Enseñar',
    library: 'Biblioteca',
    undo: 'Deshacer',
    redo: 'Rehacer',
    saved: 'Guardado en este equipo.',
    saving: 'Guardando …',
    refused: 'El navegador no guarda esto. Descargue lo que importa antes de cerrar la página.',
    busy: 'Trabajando …',
    starting: 'Abriendo la biblioteca …',
    language: 'Idioma',
    look: 'Colores',
    auto: 'Como el sistema',
    light: 'Claro',
    dark: 'Oscuro',
    projected: 'Modo mesa',
    projecting:
      'Modo mesa: todo lo interno está oculto. Lo que otros ven en esta pantalla no tiene niveles, notas ni límites.',
    leave: 'Salir del modo mesa',
    where: {
      browser: 'Su trabajo se guarda en este navegador, en este equipo. Nada se sube a la red.',
      server: 'Su trabajo se guarda en la carpeta en que se inició «proviso studio». Nada se sube a la red.',
      folder: 'Su trabajo se guarda en la carpeta que usted eligió. Nada se sube a la red.',
    },
    keep: 'Guardarlo en una carpeta',
    forget: 'Olvidar todo lo de aquí',
    forgetting: {
      browser:
        'Esto borra todo el trabajo que este navegador guarda del estudio: archivos, respuestas, borradores. No se puede deshacer. ¿Borrarlo?',
      server:
        'Esto borra lo que este navegador recuerda de su trabajo en cada pantalla. Los archivos de la carpeta quedan. ¿Borrarlo?',
      folder:
        'Esto borra lo que este navegador recuerda de su trabajo y de la carpeta. Los archivos de la carpeta quedan. ¿Borrarlo?',
    },
    fictional: 'Nada de esto es un documento oficial de un sindicato ni consejo legal.',
    hidden: 'Esta pantalla muestra cosas internas, y el modo mesa la oculta. Salga del modo mesa para trabajar aquí.',
    changed: (paths: readonly string[]) =>
      `Cambiado por otra mano ahora mismo: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ' …' : ''}.`,
    failed: 'Esta pantalla falló, y lo demás sigue. Su trabajo está guardado.',
    again: 'Mostrarla de nuevo',
  },
}
