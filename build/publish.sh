# ./ciel publish: one archive to install on a server, where nothing needs to be there before it (docs/operations.md).

runtime=linux-x64

run_publish() {
  local version name folder archive
  [ $# -eq 0 ] || { warn "« $1 » : publish ne prend pas de mot." "'$1': publish takes no word."; return 2; }
  require_dotnet
  version=$(sed -n 's:.*<Version>\(.*\)</Version>.*:\1:p' "$house/Directory.Build.props")
  name=ciel-$version-$runtime
  folder=$house/out/publish/$name archive=$house/out/publish/$name.tar.gz
  rm -rf "$folder" "$archive"
  mkdir -p "$folder"
  # The server has no .NET: all of it goes along, compiled for it beforehand.
  step "Construire le programme pour un serveur" "Building the program for a server" "$house/out/build/publish.log" \
    dotnet publish "$house/src/CielOuvert" -c Release -r "$runtime" --self-contained -o "$folder/program" -v q --nologo \
    -p:PublishReadyToRun=true -p:DebugType=none -p:ContinuousIntegrationBuild=true -p:PathMap="$house=/ciel"
  lay_the_press "$folder/program/press"
  cp "$house/LICENSE" "$house/CHANGELOG.md" "$folder/"
  cp "$house/docs/operations.md" "$folder/INSTALL.md"
  cp -r "$house/build/server" "$folder/server"
  pack "$folder" "$archive"
  say "▸ L’archive : ${archive#"$house/"}" "▸ The archive: ${archive#"$house/"}"
  (cd "$(dirname "$archive")" && sha256sum "$name.tar.gz" | tee "$name.tar.gz.sha256")
}

# What prints the PDF goes along too; without npm here, the archive leaves it out and says so.
lay_the_press() {
  if has_node && command -v npm >/dev/null 2>&1; then
    step "Joindre l’imprimeur du PDF" "Adding what prints the PDF" "$house/out/build/publish-npm.log" \
      npm ci --prefix "$1" --no-audit --no-fund --omit=dev
  else
    say "    Sans npm ici, l’archive n’imprimera pas de PDF, sauf où la commande typst est installée." \
        "    Without npm here, the archive will print no PDF, but where the command typst is installed."
  fi
}

# The same files give the same bytes, whoever packs them and when: the date is that of the last commit.
pack() {
  local instant
  instant=$(git -C "$house" log -1 --format=%ct 2>/dev/null || printf 0)
  tar --sort=name --mtime="@$instant" --owner=0 --group=0 --numeric-owner --mode='u+rw,go+r-w,a+X' -C "$(dirname "$1")" -cf - "$(basename "$1")" | gzip -n -9 >"$2"
}
