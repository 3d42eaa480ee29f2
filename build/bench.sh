# ./ciel bench: the speeds we promise, measured on this machine and written to docs/benchmarks.md.

run_bench() {
  local bench=$house/benchmarks/CielOuvert.Benchmarks
  require_dotnet
  want_node
  want wrk wrk "pour charger le site de requêtes" "to load the site with requests"
  want hugo hugo "pour bâtir autant de pages que nos archives" "to build as many pages as our archives"
  install_what_is_missing
  set_up_printing
  build_program
  step "Construire les mesures" "Building the benchmarks" "$house/out/build/bench.log" \
    dotnet build "$bench" -c Release -v q --nologo
  cd "$house"
  exec dotnet "$bench/bin/Release/net10.0/CielOuvert.Benchmarks.dll" "$@"
}
