import type {shells} from '../commands/completion.js'

/**
 * What each shell runs to be told. At each Tab the words up to the cursor go to `proviso completion`, each as one argument and
 * never through `eval`, since a half-typed line must not run anything. Each line that comes back is a name, a tab and what it
 * stands for; `:files yaml` and `:folders` ask the shell for its own.
 */
export const scripts: Readonly<Record<(typeof shells)[number], string>> = {
  bash: `# Completion of proviso in bash: eval "$(proviso completion bash)"
_proviso() {
  local current=\${COMP_WORDS[COMP_CWORD]} line ending path
  [ "$current" = = ] && current=
  COMPREPLY=()
  while IFS= read -r line; do
    case $line in
      :folders)
        compopt -o filenames 2>/dev/null
        while IFS= read -r path; do COMPREPLY+=("$path"); done < <(compgen -d -- "$current") ;;
      :files*)
        compopt -o filenames 2>/dev/null
        while IFS= read -r path; do COMPREPLY+=("$path"); done < <(
          compgen -d -- "$current"
          for ending in \${line#:files}; do compgen -f -X "!*.$ending" -- "$current"; done
        ) ;;
      *) COMPREPLY+=("\${line%%$'\\t'*}") ;;
    esac
  done < <(proviso completion bash -- "\${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null)
}
complete -F _proviso proviso`,

  zsh: `#compdef proviso
# Completion of proviso in zsh: eval "$(proviso completion zsh)", after compinit
_proviso() {
  local -a offers
  local line files folders
  while IFS= read -r line; do
    case $line in
      :folders) folders=yes ;;
      :files*) files=\${line#:files } ;;
      *) offers+=("\${\${line%%$'\\t'*}//:/\\\\:}:\${line#*$'\\t'}") ;;
    esac
  done < <(proviso completion zsh -- "\${(@Q)words[2,CURRENT]}" 2>/dev/null)
  local found=1
  (( $#offers )) && _describe -t names name offers -M 'm:{a-zA-Z}={A-Za-z}' && found=0
  [[ -n $files ]] && _files -g "*.(\${files// /|})" && found=0
  [[ -n $folders ]] && _files -/ && found=0
  return found
}
if [[ $funcstack[1] = _proviso ]]; then _proviso "$@"; else compdef _proviso proviso; fi`,

  fish: `# Completion of proviso in fish: proviso completion fish | source
function __proviso_complete
    set -l current (commandline -ct)
    set -l typed (commandline -opc)
    for line in (proviso completion fish -- $typed[2..-1] "$current" 2>/dev/null)
        switch $line
            case ':folders'
                __fish_complete_directories "$current"
            case ':files*'
                for ending in (string split -n ' ' (string replace ':files' '' -- $line))
                    __fish_complete_suffix "$current" .$ending
                end
            case '*'
                echo $line
        end
    end
end
complete -c proviso -e
complete -c proviso -f -a '(__proviso_complete)'`,

  powershell: `# Completion of proviso in PowerShell: proviso completion powershell | Out-String | Invoke-Expression
Register-ArgumentCompleter -Native -CommandName proviso -ScriptBlock {
    param($current, $line, $cursor)
    $typed = @($line.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.EndOffset -lt $cursor } | ForEach-Object { "$_".Trim("'", '"') })
    # An empty word would be lost on its way; the program takes = for one.
    $typed += if ($current) { $current } else { '=' }
    $encoding = [Console]::OutputEncoding
    [Console]::OutputEncoding = [System.Text.Encoding]::UTF8
    $answers = @(proviso completion powershell -- @typed 2>$null)
    [Console]::OutputEncoding = $encoding
    foreach ($answer in $answers) {
        if ($answer -like ':f*') {
            [System.Management.Automation.CompletionCompleters]::CompleteFilename($current)
        } else {
            $name, $says = $answer -split "\`t", 2
            $shown = if ($says) { $says } else { $name }
            [System.Management.Automation.CompletionResult]::new($name, $name, 'ParameterValue', $shown)
        }
    }
}`,
}
