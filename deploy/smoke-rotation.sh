#!/usr/bin/env bash
# Rotates the secret of the demonstration's learning system in the Keycloak of docker-compose.yml, and checks that the old
# one and the new one both open the gateway meanwhile, and that the old one ends when it is invalidated. Leaves the system
# with another secret. Needs bash, curl and jq; run by smoke-compose.sh.
set -euo pipefail
shopt -s inherit_errexit

gateway=http://localhost:8080
keycloak=http://localhost:8090
client=lms.northmere-county
old=${DEMO_API_CLIENT_SECRET:-demo-api-client}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
fail() { echo "smoke-rotation: FAILED: $*" >&2; exit 1; }

# Secrets go through files, standard input and the environment, never the process list.
form() { SECRET=$2 jq -jn --arg form "$1" '$form + (env.SECRET | @uri)'; } # form BEGINNING SECRET
admin() { # admin METHOD PATH
  curl -sSf --max-time 20 -K "$work/admin" -X "$1" "$keycloak/admin/realms/deliveryboard/clients$2"
}
printf 'header = "Authorization: Bearer %s"\n' "$(form "grant_type=password&client_id=admin-cli&username=admin&password=" \
  "${KEYCLOAK_ADMIN_PASSWORD:-demo-keycloak-admin}" \
  | curl -sSf --max-time 20 --data-binary @- "$keycloak/realms/master/protocol/openid-connect/token" \
  | jq -er .access_token)" >"$work/admin"
id=$(admin GET "?clientId=$client" | jq -er '.[0].id')

opens() { # opens SECRET: whether the gateway takes it
  printf 'user = "%s:%s"\n' "$client" "$1" >"$work/basic"
  [ "$(curl -sS --max-time 20 -K "$work/basic" -o /dev/null -w '%{http_code}' -H 'X-Experience-API-Version: 1.0.3' \
    "$gateway/xapi/statements?limit=1")" = 200 ]
}
granted() { # granted SECRET: whether Keycloak gives a token for it
  form "grant_type=client_credentials&client_id=$client&client_secret=" "$1" \
    | curl -sSf --max-time 20 -o /dev/null --data-binary @- \
      "$keycloak/realms/deliveryboard/protocol/openid-connect/token" 2>/dev/null
}

new=$(admin POST "/$id/client-secret" | jq -er .value)
[ "$new" != "$old" ] || fail "the secret is the same as before"
opens "$new" || fail "the new secret does not open the gateway"
opens "$old" || fail "the old secret does not open the gateway any more"
admin DELETE "/$id/client-secret/rotated"
granted "$new" || fail "the new secret ended too"
! granted "$old" || fail "the old secret goes on after it was invalidated"
echo "smoke-rotation: passed"
