# Run (or sourced) once by the postgres image on an empty data directory: one database and three roles per service.
# Passwords come from <SERVICE>_<ROLE>_PASSWORD; a missing one stops the start instead of leaving a role without.
set -e

password() {
  eval "value=\${$1:-}"
  [ -n "$value" ] || { echo "create-databases: $1 is not set" >&2; exit 1; }
  printf '%s' "$value"
}

for db in plans training referrals reporting; do
  prefix=$(printf '%s' "$db" | tr '[:lower:]' '[:upper:]')
  owner_password=$(password "${prefix}_OWNER_PASSWORD")
  app_password=$(password "${prefix}_APP_PASSWORD")
  relay_password=$(password "${prefix}_RELAY_PASSWORD")
  psql -q -v ON_ERROR_STOP=1 --no-psqlrc --no-password --username "${POSTGRES_USER:-postgres}" --dbname postgres \
    -v db="$db" \
    -v owner="${db}_owner" -v owner_password="$owner_password" \
    -v app="${db}_app" -v app_password="$app_password" \
    -v relay="${db}_relay" -v relay_password="$relay_password" \
    -f /deploy/service-database.sql
done
