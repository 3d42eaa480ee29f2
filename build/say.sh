# What the script says, in French where the machine speaks French and in English elsewhere.

case "${LC_ALL:-${LC_MESSAGES:-${LANG:-}}}" in
  fr*) tongue=fr ;;
  *) tongue=en ;;
esac

# say FRENCH ENGLISH
say() { if [ "$tongue" = fr ]; then printf '%s\n' "$1"; else printf '%s\n' "$2"; fi; }

# The same, for what went wrong: standard error, so that what a verb prints stays clean.
warn() { say "$@" >&2; }

# step FRENCH ENGLISH LOG COMMAND… runs a long command, and shows the end of its log when it fails.
step() {
  local log=$3 code=0
  watch "$@" || code=$?
  [ "$code" -ne 0 ] || return 0
  warn "  échec ; la fin de $log :" "  failed; the end of $log:"
  tail -n 40 "$log" | sed 's/^/    /' >&2
  return "$code"
}

# The command being watched: it has its own process group, so that Ctrl-C ends it with all that it started.
watched=

# watch FRENCH ENGLISH LOG COMMAND… runs a long command with its output in LOG, and shows that time passes.
# What it shows goes to standard error, as in `warn`.
watch() {
  local words log started=$SECONDS code=0
  words=$(say "$1" "$2") log=$3
  shift 3
  mkdir -p "$(dirname "$log")"
  printf '▸ %s…' "$words" >&2
  [ -t 2 ] || printf '\n' >&2
  set -m
  "$@" >"$log" 2>&1 </dev/null &
  watched=$!
  set +m
  show_time_passing "$words" "$started"
  wait "$watched" || code=$?
  watched=
  if [ -t 2 ]; then printf '\r▸ %s (%d s)   \n' "$words" $((SECONDS - started)) >&2; fi
  return "$code"
}

end_what_is_watched() {
  [ -n "$watched" ] || return 0
  kill -TERM -- "-$watched" 2>/dev/null || true
  wait "$watched" 2>/dev/null || true
}

# On a terminal the seconds tick; elsewhere (a log, CI) a line a minute tells that nothing hangs.
show_time_passing() {
  local words=$1 started=$2 told=0 gone
  while kill -0 "$watched" 2>/dev/null; do
    gone=$((SECONDS - started))
    if [ -t 2 ]; then
      printf '\r▸ %s… %d s' "$words" "$gone" >&2
    elif [ $((gone / 60)) -gt "$told" ]; then
      told=$((gone / 60))
      printf '  … %d min\n' "$told" >&2
    fi
    sleep 0.2
  done
}
