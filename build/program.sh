# The program, published in Release where every command finds it.

program=$house/out/program/ciel.dll

# Builds only when something changed since the last good build: a verb must answer at once.
build_program() {
  local stamp=$house/out/build/program.stamp
  [ -f "$program" ] && [ -f "$stamp" ] && nothing_changed_since "$stamp" && return 0
  require_dotnet || return 1
  mkdir -p "$house/out/build"
  touch "$stamp.next"
  rm -rf "$house/out/program"
  step "Construire le programme" "Building the program" "$house/out/build/program.log" \
    dotnet publish "$house/src/CielOuvert" -c Release -o "$house/out/program" -v q --nologo || return 1
  mv "$stamp.next" "$stamp"
}

# A folder's own date tells of files that were removed.
nothing_changed_since() {
  [ -z "$(find "$house/src" "$house"/Directory.*.props "$house/global.json" "$house/BannedSymbols.txt" \
    \( -name bin -o -name obj -o -name node_modules \) -prune -o -newer "$1" -print -quit)" ]
}
