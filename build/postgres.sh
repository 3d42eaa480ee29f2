# A PostgreSQL of the tests' own: in a temporary folder, on a port of its own, gone when they end.

postgres_folder=
postgres_bin=
postgres_user=()

# The newest server's programs: Debian keeps them out of PATH.
postgres_programs() {
  local folder
  for folder in $(printf '%s\n' /usr/lib/postgresql/*/bin | sort -t/ -k5 -rn) "$(dirname "$(command -v initdb || echo /none/initdb)")"; do
    [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ] && printf '%s' "$folder" && return 0
  done
  return 1
}

# Starts one and sets CIEL_TEST_POSTGRES; a connection string that is already set is used as it is.
start_postgres() {
  [ -z "${CIEL_TEST_POSTGRES:-}" ] || return 0
  local log=$house/out/test/postgres.log
  postgres_bin=$(postgres_programs)
  postgres_folder=$(mktemp -d "$(postgres_room)/ciel-postgres.XXXXXX")
  # PostgreSQL refuses to run as root: its own user does, or nobody.
  if [ "$(id -u)" -eq 0 ]; then
    local who=postgres
    id "$who" >/dev/null 2>&1 || who=nobody
    chown "$who" "$postgres_folder"
    postgres_user=(setpriv --reuid "$who" --regid "$(id -g "$who")" --clear-groups)
  fi
  step "Démarrer un PostgreSQL pour les épreuves" "Starting a PostgreSQL for the tests" "$log" launch_postgres
  CIEL_TEST_POSTGRES=$(cat "$postgres_folder/connection")
  export CIEL_TEST_POSTGRES
}

# In memory where there is plenty: each test has a database of its own, hundreds of files that are made and deleted.
postgres_room() {
  local free
  free=$(awk '/^MemAvailable/ { print int($2 / 1048576) }' /proc/meminfo 2>/dev/null || echo 0)
  if [ -n "$free" ] && [ "$free" -ge 8 ] && [ -w /dev/shm ] && [ "$(df -Pk /dev/shm | awk 'NR == 2 { print int($4 / 1048576) }')" -ge 4 ]; then
    printf /dev/shm
  else
    printf '%s' "${TMPDIR:-/tmp}"
  fi
}

launch_postgres() {
  # French collation by default, as on a French server: an order that forgot to be of bytes shows at once.
  as_postgres "$postgres_bin/initdb" -D "$postgres_folder/data" -U ciel -A trust -E UTF8 --no-sync \
    --locale=C.UTF-8 --locale-provider=icu --icu-locale=fr || return 1
  local attempt port
  for attempt in 1 2 3; do
    port=$((20000 + RANDOM % 20000))
    # Nothing here outlives the tests, so nothing waits for the disk; and no statement of theirs is long enough to be compiled.
    as_postgres "$postgres_bin/pg_ctl" start -w -D "$postgres_folder/data" -l "$postgres_folder/server.log" -o "-c port=$port \
      -c listen_addresses=127.0.0.1 -c unix_socket_directories=$postgres_folder -c max_connections=200 \
      -c fsync=off -c synchronous_commit=off -c full_page_writes=off -c jit=off" || continue
    printf 'Host=127.0.0.1;Port=%s;Username=ciel;Database=postgres' "$port" >"$postgres_folder/connection"
    return 0
  done
  cat "$postgres_folder/server.log"
  return 1
}

stop_postgres() {
  [ -n "$postgres_folder" ] || return 0
  if [ -f "$postgres_folder/data/postmaster.pid" ]; then
    as_postgres "$postgres_bin/pg_ctl" stop -m immediate -D "$postgres_folder/data" >/dev/null 2>&1 || true
  fi
  rm -rf "$postgres_folder"
  postgres_folder=
}

# From a folder that this user may enter: the clone may lie under /root.
as_postgres() { (cd / && "${postgres_user[@]+"${postgres_user[@]}"}" "$@"); }
