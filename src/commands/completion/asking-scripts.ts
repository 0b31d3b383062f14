/** The script for bash 3.2 and newer, which does not need the package bash-completion. */
const BASH = `# bash completion of giftworth; source it, or put it where bash-completion looks
_giftworth() {
  local current=\${COMP_WORDS[COMP_CWORD]} head= kind= line word before=()
  COMPREPLY=()
  # Between an option and its value, = is a word of its own to most settings of COMP_WORDBREAKS.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [ "$word" = = ] || before+=("$word")
  done
  case "$current" in
    =) current= ;;
    --*=*) before+=("\${current%%=*}"); head=\${current%%=*}=; current=\${current#*=} ;;
  esac
  # What was begun is asked about without the marks that keep its spaces together.
  local plain=\${current//\\\\/} quote=
  case "$plain" in \\"*|\\'*) quote=\${plain:0:1}; plain=\${plain:1} ;; esac
  while IFS= read -r line; do
    if [ -z "$kind" ]; then kind=$line; continue; fi
    line=\${line%%$'\\t'*}
    if [ -z "$quote" ]; then printf -v line '%q' "$line"; fi
    COMPREPLY+=("$head$line")
  done < <(command giftworth __complete bash "\${before[@]}" "$plain" 2>/dev/null)
  if [ "$kind" = words ]; then return; fi
  compopt -o filenames 2>/dev/null
  while IFS= read -r line; do COMPREPLY+=("$head$line"); done < <(compgen -f -- "$plain")
}
complete -F _giftworth giftworth
`;

/** The script for zsh: a function of its completion system, which can also be sourced after compinit. */
const ZSH = `#compdef giftworth
# zsh completion of giftworth; put it into a folder of fpath as _giftworth, or source it after compinit
_giftworth() {
  local -a before lines
  before=("\${(@)words[2,CURRENT-1]}")
  if [[ $PREFIX == --*=* ]]; then
    before+=("\${PREFIX%%=*}")
    compset -P '*='
  fi
  lines=("\${(@f)$(command giftworth __complete zsh "\${(@)before}" "\${(Q)PREFIX#--*=}" 2>/dev/null)}")
  if [[ $lines[1] == words ]]; then
    lines=("\${(@)lines[2,-1]%%$'\\t'*}")
    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -- "\${(@)lines}"
  else
    _files
  fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _giftworth "$@"
else
  compdef _giftworth giftworth
fi
`;

/** The script for fish 3 and newer. */
const FISH = `# fish completion of giftworth; put it into ~/.config/fish/completions/giftworth.fish
complete -c giftworth -e
function __giftworth_complete
  set -l before (commandline -opc)
  set -l lines (command giftworth __complete fish $before[2..-1] (commandline -ct) 2>/dev/null)
  if test "$lines[1]" = words
    printf '%s\\n' $lines[2..-1]
  else
    __fish_complete_path (commandline -ct)
  end
end
complete -c giftworth -f -a '(__giftworth_complete)'
`;

/** The scripts by shell. They ask giftworth at every Tab, and offer files if it does not answer. */
export const ASKING: ReadonlyMap<string, string> = new Map([
  ["bash", BASH],
  ["zsh", ZSH],
  ["fish", FISH],
]);
