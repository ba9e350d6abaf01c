#!/usr/bin/env bash
# healthcheck.sh [PORT [PATH]]: succeeds when http://127.0.0.1:PORT/PATH answers 200.
# Pure bash, because neither a JRE image nor Keycloak's holds curl or wget.
set -eu
port=${1:-${MANAGEMENT_SERVER_PORT:-${SERVER_PORT:-8080}}}
path=${2:-/actuator/health/readiness}
exec 3<>"/dev/tcp/127.0.0.1/$port"
printf 'GET %s HTTP/1.1\r\nHost: 127.0.0.1:%s\r\nConnection: close\r\n\r\n' "$path" "$port" >&3
read -r -t 4 status <&3
[[ $status == HTTP/1.?" 200"* ]]
