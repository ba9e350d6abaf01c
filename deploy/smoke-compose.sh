#!/usr/bin/env bash
# Builds the images, starts the whole of docker-compose.yml under a project name of its own, drives the main job
# through the gateway (smoke.sh) and removes everything again, whatever happened. Exits non-zero when the job failed.
set -euo pipefail
cd "$(dirname "$0")/.."

project=${COMPOSE_PROJECT_NAME:-deliveryboard-smoke}
if docker compose version >/dev/null 2>&1; then
  compose=(docker compose -p "$project" --profile observability)
elif command -v docker-compose >/dev/null; then
  compose=(docker-compose -p "$project" --profile observability)
else
  echo "smoke-compose: neither 'docker compose' nor 'docker-compose' is installed" >&2
  exit 2
fi

finish() {
  local code=$?
  trap - EXIT
  if [ "$code" -ne 0 ]; then
    echo "smoke-compose: failed ($code); state and last lines of each container:" >&2
    "${compose[@]}" ps >&2 || true
    "${compose[@]}" logs --no-color --tail=120 2>&1 | grep -vE '[|][[:space:]]+at ' | cut -c1-400 >&2 || true
  fi
  timeout 180 "${compose[@]}" down --volumes --remove-orphans >/dev/null 2>&1 || true
  exit "$code"
}
trap finish EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

say() { printf 'smoke-compose: %s [%ds]\n' "$*" "$SECONDS"; }
say "building images"
timeout "${BUILD_TIMEOUT:-1500}" "${compose[@]}" build >"${BUILD_LOG:=$(mktemp)}" 2>&1 \
  || { tail -40 "$BUILD_LOG" >&2; exit 1; }
say "starting, in order of health"
timeout "${UP_TIMEOUT:-900}" "${compose[@]}" up -d
# Compose has waited for all that the gateway needs, not for the gateway.
answered=000
for _ in $(seq 300); do
  answered=$(curl -sS --max-time 5 -o /dev/null -w '%{http_code}' http://localhost:8080/v1/plans 2>/dev/null) || true
  [ "$answered" = 401 ] && break
  sleep 1
done
[ "$answered" = 401 ] || { echo "smoke-compose: the gateway does not answer ($answered)" >&2; exit 1; }
say "driving the main job"
timeout "${SMOKE_TIMEOUT:-300}" deploy/smoke.sh \
  http://localhost:8080 \
  http://localhost:8090/realms/deliveryboard/protocol/openid-connect/token \
  "${DEMO_API_CLIENT_SECRET:-demo-api-client}"
say "rotating a secret"
deploy/smoke-rotation.sh
say "asking Prometheus for every service"
scraped=0
for _ in $(seq 60); do
  scraped=$(curl -sS --max-time 5 'http://localhost:9090/api/v1/query?query=sum(up)' | jq -r '.data.result[0].value[1] // 0') \
    || scraped=0
  [ "$scraped" = 5 ] && break
  sleep 1
done
if [ "$scraped" != 5 ]; then
  curl -sS --max-time 5 http://localhost:9090/api/v1/targets | jq -c '.data.activeTargets[] | [.labels.service, .lastError]' >&2
  exit 1
fi
say "passed"
