# What the machine must have: found, else installed from Debian's packages with root's consent, else asked for in words.

missing_packages=()
missing_reasons=()

# want COMMAND "PACKAGES" FRENCH ENGLISH notes the packages when the command is not there; the words say what for.
want() {
  command -v "$1" >/dev/null 2>&1 && return 0
  want_package "$2" "$3" "$4"
}

want_package() {
  # shellcheck disable=SC2206 # several packages in one word, on purpose
  missing_packages+=($1)
  missing_reasons+=("$1: $(say "$2" "$3")")
}

# Installs what was noted. Fails, saying which command to run, when this user may not.
install_what_is_missing() {
  [ ${#missing_packages[@]} -gt 0 ] || return 0
  local packages=("${missing_packages[@]}") reason
  say "Il manque à cette machine des paquets, que seul l’administrateur (root) peut installer :" \
      "This machine lacks packages, which only root can install:" >&2
  for reason in "${missing_reasons[@]}"; do printf '    %s\n' "$reason" >&2; done
  missing_packages=() missing_reasons=()

  if ! command -v apt-get >/dev/null 2>&1; then
    warn "  apt-get n’est pas là : installez-les avec les outils de ce système, puis recommencez." \
         "  apt-get is not here: install them with this system's own tools, then try again."
    return 1
  fi
  local root=()
  [ "$(id -u)" -eq 0 ] || root=("$(command -v sudo || true)")
  if [ "${root[0]-root}" = "" ] || ! may_become_root "${root[@]+"${root[@]}"}"; then
    warn "  Demandez à un administrateur de lancer :  apt-get update && apt-get install -y ${packages[*]}" \
         "  Ask someone with root to run:  apt-get update && apt-get install -y ${packages[*]}"
    return 1
  fi
  step "Lire la liste des paquets de Debian" "Reading Debian's list of packages" "$house/out/build/apt-update.log" \
    "${root[@]+"${root[@]}"}" apt-get update -q || return 1
  step "Installer ${packages[*]}" "Installing ${packages[*]}" "$house/out/build/apt-install.log" \
    "${root[@]+"${root[@]}"}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${packages[@]}"
}

# Asks for the password now, while a person looks, and not behind a log.
may_become_root() {
  [ $# -eq 0 ] && return 0
  if [ -t 0 ]; then "$1" -v; else "$1" -n true 2>/dev/null; fi
}

# The one thing that we do not install: it comes from Microsoft, and differs on every system.
require_dotnet() {
  command -v dotnet >/dev/null 2>&1 && (cd "$house" && dotnet --version >/dev/null 2>&1) && return 0
  warn "Il faut le SDK .NET 10 (commande « dotnet ») : https://dotnet.microsoft.com/download/dotnet/10.0" \
       "The .NET 10 SDK is needed (command 'dotnet'): https://dotnet.microsoft.com/download/dotnet/10.0"
  return 1
}

has_node() { command -v node >/dev/null 2>&1 && [ "$(node -p 'parseInt(process.versions.node)' 2>/dev/null || echo 0)" -ge 18 ]; }

# has_python MODULE: whether Debian's own Python has it; another one on PATH would not see Debian's packages.
has_python() { /usr/bin/python3 -c "import $1" 2>/dev/null; }

want_node() {
  has_node || { want_package "nodejs npm" "Node 18 ou plus, pour imprimer le PDF" "Node 18 or later, to print the PDF"; return 0; }
  want npm npm "pour installer l’imprimeur du PDF" "to install what prints the PDF"
}

# The PDF's printer: a `typst` on PATH, else the npm package of src/CielOuvert.Report/Printing/typst.
set_up_printing() {
  local press=$house/src/CielOuvert.Report/Printing/typst
  command -v typst >/dev/null 2>&1 && return 0
  [ -f "$press/package-lock.json" ] || return 0
  has_node && command -v npm >/dev/null 2>&1 || return 1
  local laid=$press/node_modules/.package-lock.json
  [ -f "$laid" ] && [ ! "$press/package-lock.json" -nt "$laid" ] && return 0
  step "Installer l’imprimeur du PDF (Typst)" "Installing what prints the PDF (Typst)" "$house/out/build/npm.log" \
    npm ci --prefix "$press" --no-audit --no-fund || return 1
  touch "$laid"
}
