import type { Tree } from "./command-tree.js";
import { knowledge } from "./posix-shells.js";

/** The script for zsh: a function of its completion system, which can also be sourced after compinit. */
export const zshScript = (tree: Tree): string => `#compdef giftworth
# zsh completion of giftworth; put it into a folder of fpath as _giftworth, or source it after compinit
${knowledge(tree)}

_giftworth() {
  local dash=no names
  local -a before
  before=("\${(@)words[2,CURRENT-1]}")
  if [[ $PREFIX == --*=* ]]; then
    before+=("\${PREFIX%%=*}")
    compset -P '*='
  elif [[ $PREFIX == -* ]]; then
    dash=yes
  fi
  # Only there: the functions of the completion system, like _files, need the options it has set for itself.
  names=$(emulate -L zsh; __giftworth_reply "$dash" "\${(@)before}")
  if [[ $names == file ]]; then
    _files
  else
    compadd -M 'm:{[:lower:][:upper:]}={[:upper:][:lower:]}' -- "\${(@f)names}"
  fi
}

if [[ $zsh_eval_context[-1] == loadautofunc ]]; then
  _giftworth "$@"
else
  compdef _giftworth giftworth
fi
`;
