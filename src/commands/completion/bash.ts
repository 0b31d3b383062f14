import type { Tree } from "./command-tree.js";
import { knowledge } from "./posix-shells.js";

/** The script for bash 3.2 and newer, which does not need the package bash-completion. */
export const bashScript = (
  tree: Tree,
): string => `# bash completion of giftworth; source it, or put it where bash-completion looks
${knowledge(tree)}

_giftworth() {
  local current=\${COMP_WORDS[COMP_CWORD]} dash=no line word head= before=()
  COMPREPLY=()
  # Between an option and its value, = is a word of its own to most settings of COMP_WORDBREAKS.
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    [ "$word" = = ] || before+=("$word")
  done
  case "$current" in
    =) current= ;;
    --*=*) before+=("\${current%%=*}"); head=\${current%%=*}=; current=\${current#*=} ;;
    -*) dash=yes ;;
  esac
  # A name that was begun is compared as it is, without the marks that keep its spaces together.
  local plain=\${current//\\\\/} quote=
  case "$plain" in \\"*|\\'*) quote=\${plain:0:1}; plain=\${plain:1} ;; esac
  local names
  names=$(__giftworth_reply "$dash" "\${before[@]}")
  if [ "$names" = file ]; then
    compopt -o filenames 2>/dev/null
    while IFS= read -r line; do COMPREPLY+=("$head$line"); done < <(compgen -f -- "$plain")
    return
  fi
  __giftworth_offer "$plain" "$names"
  if [ "\${#COMPREPLY[@]}" -gt 0 ]; then return; fi
  # Names ignore case: those alike but for that, as most of them are written, so that all begin with one text.
  local begun
  begun=$(
    shopt -s nocasematch
    while IFS= read -r line; do
      case "$line" in "$plain"*) printf '%s\\n' "\${line:0:\${#plain}}" ;; esac
    done <<< "$names" | sort | uniq -c | sort -rn | sed -n '1s/^ *[0-9]* //p'
  )
  if [ -n "$begun" ]; then __giftworth_offer "$begun" "$names"; fi
}

__giftworth_offer() {
  local line
  while IFS= read -r line; do
    [ -n "$line" ] || continue
    case "$line" in
      "$1"*)
        if [ -z "$quote" ]; then printf -v line '%q' "$line"; fi
        COMPREPLY+=("$head$line")
        ;;
    esac
  done <<< "$2"
}
complete -F _giftworth giftworth
`;
