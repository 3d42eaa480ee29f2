# The program, published in Release where every command finds it.

program=$house/out/program/ciel.dll

# Compiled for this machine beforehand: it starts in half the time.
compiled_ahead=(--use-current-runtime --no-self-contained -p:PublishReadyToRun=true)

# Builds only when something changed since the last good build: a verb must answer at once.
build_program() {
  local stamp=$house/out/build/program.stamp
  [ -f "$program" ] && nothing_changed_since "$stamp" && return 0
  require_dotnet || return 1
  mkdir -p "$house/out/build"
  sources | cksum >"$stamp.next"
  rm -rf "$house/out/program" "$stamp"
  step "Construire le programme" "Building the program" "$house/out/build/program.log" \
    dotnet publish "$house/src/CielOuvert" -c Release -o "$house/out/program" -v q --nologo "${compiled_ahead[@]}" || return 1
  mv "$stamp.next" "$stamp"
}

# The stamp is as old as the build's beginning, and holds the names of what was built: it tells of files changed, added and removed.
nothing_changed_since() {
  [ -f "$1" ] && [ -z "$(sources -newer "$1" | head -n 1)" ] && [ "$(sources | cksum)" = "$(cat "$1")" ]
}

# sources TEST…: the files that the program is made of, those that pass the tests of `find`.
sources() {
  find "$house/src" "$house"/Directory.*.props "$house/global.json" "$house/BannedSymbols.txt" \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -type f "$@" -print | LC_ALL=C sort
}
