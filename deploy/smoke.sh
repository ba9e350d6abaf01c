#!/usr/bin/env bash
# Drives the main job of the platform through the gateway and checks that the quarter's dashboard moves by exactly what
# was posted. Works against ./run and against Docker Compose, seeded or empty. Needs bash, curl and jq.
#
#   deploy/smoke.sh                                        ./run: clients and secrets from data/demo.json
#   deploy/smoke.sh DEMO_JSON                              the same from another place
#   deploy/smoke.sh BASE_URL TOKEN_ENDPOINT CLIENT_SECRET  Compose: one secret for all demo clients
#
# It leaves behind what it posts: a plan with one action, 1,001 members of staff who are trained, five referrals.
# SMOKE_TODAY is the day the platform takes for today (2026-10-12), SMOKE_WAIT the seconds a figure may take (20).
set -euo pipefail

usage() { sed -n '2,10s/^# \{0,1\}//p' "$0" >&2; exit 2; }
case $# in
  0|1) demo=${1:-"$(dirname "$0")/../data/demo.json"}
       [ -r "$demo" ] || { echo "smoke: cannot read $demo (is ./run up?)" >&2; usage; }
       base=$(jq -er .baseUrl "$demo"); token_endpoint=$(jq -er .tokenEndpoint "$demo"); shared_secret= ;;
  3) base=${1%/}; token_endpoint=$2; shared_secret=$3; demo= ;;
  *) usage ;;
esac
for tool in curl jq; do command -v "$tool" >/dev/null || { echo "smoke: $tool is not installed" >&2; exit 2; }; done

today=${SMOKE_TODAY:-2026-10-12}
wait_seconds=${SMOKE_WAIT:-20}
run=$(date +%s)
board=northmere
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
shopt -s inherit_errexit

say() { printf '%-10s %s\n' "$1" "${*:2}"; }
fail() { echo "smoke: FAILED: $*" >&2; exit 1; }
day() { date -u -d "$today $1" +%F; }
# The financial-year quarter that a day falls in: 2026-10-12 is in 2026-27-Q3.
quarter_of() {
  local year=$((10#${1:0:4})) month=$((10#${1:5:2})) start
  start=$((month >= 4 ? year : year - 1))
  printf '%d-%02d-Q%d\n' "$start" $(((start + 1) % 100)) $(((month + 8) % 12 / 3 + 1))
}
quarter=$(quarter_of "$today")

# --- HTTP ------------------------------------------------------------------------------------------------------------
# token CLIENT_ID: prints an access token, asked for once per client. Secrets go through files, never the process list.
token() {
  local file=$work/token.$1 secret answer
  if [ ! -s "$file" ]; then
    secret=$shared_secret
    [ -z "$demo" ] || secret=$(jq -er --arg id "$1" 'first(.clients[] | select(.clientId == $id)).clientSecret' "$demo") \
      || fail "no client $1 in $demo"
    answer=$(jq -jn --arg id "$1" --arg secret "$secret" \
        '"grant_type=client_credentials&client_id=\($id|@uri)&client_secret=\($secret|@uri)"' \
      | curl -sS --max-time 20 --data-binary @- "$token_endpoint") || fail "no answer from $token_endpoint"
    jq -er .access_token <<<"$answer" >"$file" 2>/dev/null || { rm -f "$file"; fail "no token for $1: $answer"; }
  fi
  cat "$file"
}

# call CLIENT METHOD PATH [BODY [HEADER...]]: sets status, body (a file) and etag. POSTs get an Idempotency-Key of their
# own unless one is given.
call() {
  local client=$1 method=$2 path=$3 content=${4:-} bearer
  local headers=("${@:5}")
  bearer=$(token "$client")
  body=$work/body.json
  printf 'header = "Authorization: Bearer %s"\n' "$bearer" >"$work/curlrc"
  local arguments=(-sS --max-time 60 -K "$work/curlrc" -X "$method" -o "$body" -D "$work/headers" -w '%{http_code}')
  if [ "$method" = POST ] && [[ "${headers[*]:-}" != *Idempotency-Key* ]]; then
    headers+=("Idempotency-Key: smoke-$run-$RANDOM$RANDOM$RANDOM")
  fi
  if [ -n "$content" ]; then
    printf '%s' "$content" >"$work/request.json"
    arguments+=(-H "Content-Type: application/json" --data-binary "@$work/request.json")
  fi
  local header
  for header in "${headers[@]}"; do arguments+=(-H "$header"); done
  status=$(curl "${arguments[@]}" "$base$path") || fail "$method $path: no answer"
  etag=$(sed -n 's/^[Ee][Tt][Aa][Gg]: *//p' "$work/headers" | tr -d '\r' | tail -1)
  last="$method $path as $client"
}

expect() {
  local wanted
  for wanted in "$@"; do [ "$status" = "$wanted" ] && return; done
  fail "$last: expected $*, got $status: $(head -c 600 "$body")"
}
answer() { jq -er "$@" "$body" || fail "$last: the answer lacks $1: $(head -c 600 "$body")"; }
problem() { # problem STATUS CODE
  expect "$1"
  grep -qi '^content-type: *application/problem+json' "$work/headers" || fail "$last: not problem+json"
  [ "$(answer .code)" = "$2" ] || fail "$last: expected the problem $2: $(head -c 600 "$body")"
}
# eventually DESCRIPTION COMMAND...: until it succeeds, at most wait_seconds.
eventually() {
  local description=$1 started=$SECONDS; shift
  until "$@"; do
    [ $((SECONDS - started)) -lt "$wait_seconds" ] || fail "$description, not within $wait_seconds s"
    sleep 0.2
  done
}

# --- The main job ----------------------------------------------------------------------------------------------------
say target "$base, board $board, quarter $quarter, today $today"

# register CODE NAME TYPE: enters an agency in the directory, where it is not in it yet.
register() {
  call api.prevent-lead GET "/v1/agencies/$1"
  [ "$status" = 200 ] && return
  expect 404
  call api.prevent-lead POST /v1/agencies "$(jq -n --arg code "$1" --arg name "$2" --arg type "$3" --arg board "$board" \
    '{code: $code, name: $name, type: $type, specifiedAuthority: true, boards: [$board], activeFrom: "2026-04-01"}')"
  expect 201
}
register northmere-county "Northmere County Council" LOCAL_AUTHORITY_COUNTY
register alderfen-district "Alderfen District Council" DISTRICT
register northmere-police "Northmere Police" POLICE_FORCE
say agencies "county, district and police are in the directory"

course=SMOKE-WRAP
call api.training-lead POST /v1/courses "$(jq -n --arg code $course '{code: $code, title: "Smoke test of WRAP",
  family: "WRAP", modality: "FACE_TO_FACE", minutes: 120, validityMonths: 36, countsTowardsWrapTarget: true}')"
if [ "$status" = 409 ]; then problem 409 course-exists; else expect 201; fi
say course "$course is in the list of courses"

dashboard() { call api.board-member GET "/v1/boards/$board/quarters/$quarter"; [ "$status" = 200 ]; }
# Actions of the police on schedule; staff of the county trained and in scope; referrals received ("[c]" when withheld).
figures() {
  dashboard && answer -c '[
    ([.actions.byAgency[] | select(.agency.code == "northmere-police").byStatus[] | select(.status == "ON_SCHEDULE").numerator] | add // 0),
    ([.coverage.byAgency[] | select(.agency.code == "northmere-county").numerator] | add // 0),
    ([.coverage.byAgency[] | select(.agency.code == "northmere-county").denominator] | add // 0),
    (.referrals.total.value // .referrals.total.symbol)]'
}
on_board() { dashboard && [ "$(jq .board.agencies "$body")" -ge 3 ]; }
eventually "the three agencies are on the board" on_board
before=$(figures)
say before "on schedule, trained, in scope, referrals: $before"

# A plan, an action in it, and progress on the action.
spoc=api.spoc.northmere-police
other=api.spoc.northmere-county
call $spoc POST /v1/plans "$(jq -n --arg run "$run" --arg from "$(day '-90 days')" --arg to "$(day '+270 days')" \
  '{title: "Smoke test \($run)", type: "ORGANISATION", periodFrom: $from, periodTo: $to}')"
expect 201
plan=$(answer -r .id)
call $spoc POST "/v1/plans/$plan/actions" "$(jq -n --arg start "$(day '-7 days')" --arg due "$(day '+60 days')" '{
  taskCode: "1a", title: "Brief every response team", dutyCode: "TRAIN_STAFF",
  timescale: {plannedStart: $start, due: $due}, primaryOwner: {kind: "TEAM", label: "Training unit"}}')"
expect 201
action=/v1/plans/$plan/actions/1a
call $spoc GET "$action"
expect 200
version=$etag
[ -n "$version" ] || fail "$last: no ETag"
say plan "$plan with action 1a, version $version"

progress=$(jq -n --arg day "$(day '-2 days')" --arg forecast "$(day '+50 days')" \
  '{note: "First three teams briefed.", confidence: "CONFIRMED", startedOn: $day, forecast: $forecast}')
call $other GET "$action"
problem 404 not-found
call $other POST "$action/progress" "$progress" "If-Match: $version"
expect 403
answer -e '.errors | length > 0' >/dev/null
call $spoc POST "$action/progress" "$progress"
problem 428 precondition-required
call $spoc POST "$action/progress" "$progress" "If-Match: $version" "Idempotency-Key: smoke-progress-$run"
expect 201
[ "$(answer -r .rag.computed)" = ON_SCHEDULE ] || fail "$last: not on schedule: $(head -c 400 "$body")"
first=$(cat "$body")
call $spoc POST "$action/progress" "$progress" "If-Match: $version" "Idempotency-Key: smoke-progress-$run"
expect 201
[ "$(cat "$body")" = "$first" ] || fail "$last: a repeat of the same request was answered differently"
call $spoc POST "$action/progress" "$progress" "If-Match: $version"
problem 412 stale-version
say progress "posted once; a repeat changes nothing, a stale version and another agency are refused"

# Staff in scope, one completion, a batch of 1,000, and all of it again.
lms=lms.northmere-county
staff() { # staff FIRST COUNT
  jq -cn --arg run "$run" --argjson first "$1" --argjson count "$2" \
    '{rows: [range($first; $first + $count) | {staffRef: "SMOKE-\($run)-\(.)", relevant: true, joinedOn: "2026-04-01"}]}'
}
enter_staff() { call $lms POST /v1/staff:batch "$1"; [ "$status" != 409 ] || { problem 409 agency-not-registered; return 1; }; }
eventually "training knows the county" enter_staff "$(staff 0 1000)"
expect 200
answer -e '.created == 1000' >/dev/null
enter_staff "$(staff 1000 1)"
expect 200
completion() { # completion NUMBER
  jq -cn --arg ref "SMOKE-$run-$1" --arg course $course --arg day "$(day '-5 days')" '{staffRef: $ref, courseCode: $course,
    completedOn: $day, result: "COMPLETED", source: "XAPI", sourceRecordId: $ref}'
}
completions=$(jq -cn --arg run "$run" --arg course $course --arg day "$(day '-5 days')" '{rows: [range(1000) | {
  staffRef: "SMOKE-\($run)-\(.)", courseCode: $course, completedOn: $day, result: "COMPLETED", source: "XAPI",
  sourceRecordId: "SMOKE-\($run)-\(.)"}]}')
call $lms POST /v1/training/completions "$(completion 1000)"
expect 201
answer -e '.outcome == "RECORDED"' >/dev/null
call $lms POST /v1/training/completions "$(completion 1000)"
expect 200
answer -e '.outcome == "DUPLICATE" and .changed == false' >/dev/null
call $lms POST /v1/training/completions:batch "$completions"
expect 200
answer -e '.recorded == 1000 and .rejected == 0 and (.rows | length) == 1000' >/dev/null
call $lms POST /v1/training/completions:batch "$completions"
expect 200
answer -e '.duplicate == 1000 and .recorded == 0 and .changed == 0' >/dev/null
say training "1 and 1,000 completions recorded; the same again changed nothing and says so"

# The learning system with another secret: refused at the gateway, and the county sees that it is.
[ "$(curl -sS -o /dev/null -w '%{http_code}' -u "$lms:not-its-secret" -H 'X-Experience-API-Version: 1.0.3' \
  -H 'Content-Type: application/json' -d '[]' "$base/xapi/statements")" = 401 ] || fail "a wrong secret is not 401"
failing() { call api.training-lead GET "/v1/training/integrations/$lms"; expect 200
  [ "$(answer -r '.integration.lastFailure.code // "none"')" = not-signed-in ]; }
eventually "the county sees that its learning system is refused" failing
say refusal "credentials that were refused at the gateway show in the health of the integration"

# Five referrals; the panel chair takes one of them to the panel's decision.
referral=$(jq -n --arg received "$today" '{receivedOn: $received, receivedVia: "ONLINE_FORM", sector: "EDUCATION",
  ageBand: "16-17", gender: "UNSPECIFIED", concern: {code: "UNSPECIFIED", taxonomy: "CONCERN_2021"}, region: "E12000006",
  referrerAskedToStayInformed: true, individualAware: "NO", consultedSafeguardingLead: true}')
submit() {
  call api.referrer POST /v1/referrals "$referral"
  [ "$status" != 409 ] || { problem 409 agency-not-registered; return 1; }
  expect 201
}
eventually "referrals knows the district" submit
case=$(answer -r .id)
version=$etag
for _ in 2 3 4 5; do submit; done
call api.referrer POST /v1/referrals "$(jq '. + {name: "Person A"}' <<<"$referral")"
problem 400 unknown-field
call api.admin GET "/v1/referrals/$case"
expect 403

# move STATE EVIDENCE: one step by the panel chair, which must lead to that state.
move() {
  call api.channel-chair POST "/v1/referrals/$case/transitions" "$(jq --arg to "$1" '. + {to: $to}' <<<"$2")" \
    "If-Match: $version"
  expect 200
  [ "$(answer -r .state)" = "$1" ] || fail "$last: not $1: $(head -c 400 "$body")"
  version=$etag
}
move POLICE_TRIAGE "$(jq -n --arg day "$today" '{policeForce: "northmere-police", deconflictionRequestedOn: $day}')"
move INFORMATION_GATHERING '{"requests": [{"agency": "northmere-county"}]}'
move SECTION36_DECISION '{"assessedBy": "northmere-county", "groundsMet": true, "reasonableGrounds": "Smoke test."}'
move LISTED_FOR_PANEL "$(jq -n --arg meeting "SMOKE-$run" --arg day "$today" '{meeting: $meeting, meetingOn: $day}')"
move PANEL_DISCUSSED "$(jq -n --arg meeting "SMOKE-$run" '{meeting: $meeting, forceOfResidence: "northmere-police",
  attendance: [{seat: "CHAIR", agency: "northmere-county"}, {seat: "POLICE", agency: "northmere-police"}]}')"
decision='{"decision": {"method": "UNANIMOUS", "inFavour": 4, "against": 0}}'
call api.channel-chair POST "/v1/referrals/$case/transitions" "$(jq '. + {to: "NOT_ADOPTED"}' <<<"$decision")" \
  "If-Match: $version"
problem 422 guard-refused
answer -e 'any(.errors[]; .code == "R-7")' >/dev/null
move NOT_ADOPTED "$(jq '. + {onward: {choice: "REFERRED", service: "EARLY_HELP", reason: "Smoke test."}}' <<<"$decision")"
call api.referrer GET "/v1/referrals/$case"
expect 200
answer -e '.view == "TRACKING" and (has("state") | not)' >/dev/null
say referrals "five submitted, one decided by the panel; a decision without s.36(6) considered was refused (R-7)"

# The same facts on the dashboard: one more action on schedule, 1,001 more trained and in scope, five more referrals.
moved() {
  after=$(figures) && jq -en --argjson before "$before" --argjson after "$after" '
    $after[0] == $before[0] + 1 and $after[1] == $before[1] + 1001 and $after[2] == $before[2] + 1001
    and ($after[3] | type) == "number"
    and (if ($before[3] | type) == "number" then $after[3] == $before[3] + 5 else $after[3] >= 5 end)' >/dev/null
}
since=$(date +%s%N)
after=$before
until moved; do
  [ $(($(date +%s%N) - since)) -lt $((wait_seconds * 1000000000)) ] \
    || fail "the dashboard shows $after after $before, which is not what was posted"
  sleep 0.1
done
say after "on schedule, trained, in scope, referrals: $after, $((($(date +%s%N) - since) / 1000000)) ms after the last post"

call api.board-member GET "/v1/boards/$board/quarters/$quarter/figures.csv"
expect 200
grep -q "northmere-county,[^,]*,$(jq .[1] <<<"$after"),$(jq .[2] <<<"$after")," "$body" \
  || fail "$last: the CSV does not have the county's $after: $(grep northmere-county "$body" | head -3)"
say csv "holds the same figures"
# The files made of the same figures, each known by its first bytes. The document has charts: it needs its fonts.
for file in pdf:%PDF xlsx:PK ods:PK zip:PK; do
  call api.board-member GET "/v1/boards/$board/quarters/$quarter/figures.${file%%:*}" "" "Prefer: wait=60"
  expect 200
  kind=${file#*:}
  [ "$(head -c ${#kind} "$body")" = "$kind" ] || fail "$last: not a ${file%%:*}: $(head -c 200 "$body" | tr -d '\0')"
done
say files "board pack, two workbooks and the archive were made"
call api.spoc.northmere-police GET "/v1/boards/$board/quarters/2026-27-Q9"
problem 404 quarter-unknown
[ "$(curl -sS -o /dev/null -w '%{http_code}' "$base/v1/plans")" = 401 ] || fail "/v1/plans without a token is not 401"
say passed "in ${SECONDS} s"
