#!/bin/sh
# Gives the roles the passwords that lie in /run/secrets, when the database is made. They come by standard input: arguments can
# be seen by whoever lists the processes.
set -eu
for role in owner work; do
  printf "alter role rashomon_%s password '%s';\n" "$role" "$(tr -d "\n'\\\\" < "/run/secrets/$role")"
done | psql --quiet --set ON_ERROR_STOP=1 --username "$POSTGRES_USER" --dbname "$POSTGRES_DB"
