# ./ciel demo: the model organisation's year 2020, loaded, printed and served.

run_demo() {
  local serve=yes folder=$house/out/demo register=$house/out/demo/ciel.db port
  case "${1:-}" in
    "") ;;
    --no-serve) serve=no ;;
    *) warn "« $1 » : demo ne connaît que --no-serve." "'$1': demo knows only --no-serve." && return 2 ;;
  esac
  require_dotnet
  command -v typst >/dev/null 2>&1 || want_node
  install_what_is_missing || say "  La démonstration continue : seul le PDF manquera." "  The demonstration goes on: only the PDF will be missing."
  set_up_printing || true
  build_program

  # A fresh register each time: the demonstration shows what the folder holds, not what an earlier try left.
  rm -rf "$folder"
  mkdir -p "$folder"
  say "▸ Charger demo/fing-2020" "▸ Loading demo/fing-2020"
  dotnet "$program" load "$house/demo/fing-2020" --register "$register"
  say "▸ Imprimer le rapport 2020" "▸ Printing the 2020 report"
  # 3: printed in every format but the PDF, which is the one thing that may be missing.
  dotnet "$program" report 2020 --out "$folder/report-2020" --register "$register" || [ $? -eq 3 ]
  tell_what_was_printed "$folder/report-2020"
  [ "$serve" = yes ] || return 0

  port=$(first_free_port 8080)
  say "▸ Le site : http://127.0.0.1:$port   (Ctrl-C pour arrêter)" "▸ The site: http://127.0.0.1:$port   (Ctrl-C to stop)"
  exec dotnet "$program" serve --register "$register" --urls "http://127.0.0.1:$port"
}

tell_what_was_printed() {
  say "▸ Le rapport 2020 est dans out/demo/report-2020 :" "▸ The 2020 report is in out/demo/report-2020:"
  (cd "$1" && find . -maxdepth 1 -type f | sed 's#^\./#    #' | sort)
  [ -n "$(find "$1" -name '*.pdf' -print -quit)" ] && return 0
  say "    Le PDF manque : il faut Node 18 ou plus (apt-get install nodejs npm), ou la commande typst ; puis relancez ./ciel demo." \
      "    The PDF is missing: it needs Node 18 or later (apt-get install nodejs npm), or the command typst; then run ./ciel demo again."
}

# The port, or the next one that nobody listens on.
first_free_port() {
  local port=$1
  while (exec 3<>"/dev/tcp/127.0.0.1/$port") 2>/dev/null; do port=$((port + 1)); done
  printf '%s' "$port"
}
