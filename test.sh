#!/usr/bin/env bash
# Runs every test on a fresh machine with the .NET SDK, Node and apt; installs what is missing.
#   ./test.sh                    all of it
#   ./test.sh panels             the C# tests of one capability (a folder of Hub.Tests)
#   ./test.sh --browser-visible  with the browser in a window
set -euo pipefail
cd "$(dirname "$0")"

only=""
for argument in "$@"; do
  case "$argument" in
    --browser-visible) export HUB_BROWSER_VISIBLE=1 ;;
    -*) echo "usage: ./test.sh [CAPABILITY] [--browser-visible]" >&2; exit 2 ;;
    *) only="$argument" ;;
  esac
done

missing=()
command -v chromium > /dev/null || missing+=(chromium)
command -v redis-server > /dev/null || missing+=(redis-server)
command -v nginx > /dev/null || missing+=(nginx)
if [ ${#missing[@]} -gt 0 ]; then
  echo "Installing ${missing[*]}"
  as_root=""; [ "$(id -u)" = 0 ] || as_root=sudo
  # A refused policy keeps Debian from starting the services: the tests start their own.
  $as_root apt-get update -qq
  DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 $as_root apt-get install -y -qq --no-install-recommends "${missing[@]}" > /dev/null
fi

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
results="$(mktemp -d)"
trap 'rm -rf "$results"' EXIT
failed=0

dotnet restore Hub.sln --locked-mode -v quiet
if [ -z "$only" ]; then
  # The client's own tests need no hub: they run while it is built.
  dotnet build Hub.Web -t:InstallPackages -v quiet
  npm --prefix Hub.Web test --silent -- --reporter=default --reporter=json --outputFile="$results/web.json" > "$results/web.txt" 2>&1 &
  web=$!
fi
dotnet build Hub.sln -c Release --no-restore -v quiet
if [ -z "$only" ]; then
  wait "$web" || failed=1
  cat "$results/web.txt"
fi

filter=()
[ -z "$only" ] || filter=(--filter-namespace "Hub.Tests.${only^}*")
dotnet Hub.Tests/bin/Release/net10.0/Hub.Tests.dll "${filter[@]}" --max-threads 1.5x --ansi off --progress off --results-directory "$results" | tee "$results/tests.txt" || failed=1

# The summary is read, not a report: a test may be named after text that no XML can hold.
count() { node -e '
  const fs = require("fs"); let passed = 0, failed = 0;
  const [web, tests] = process.argv.slice(1);
  if (fs.existsSync(web)) { const r = JSON.parse(fs.readFileSync(web)); passed += r.numPassedTests; failed += r.numFailedTests; }
  const of = what => new RegExp(`^ *${what}: (\\d+)`, "m").exec(fs.readFileSync(tests, "utf8"))?.[1];
  if (of("succeeded")) { passed += +of("succeeded"); failed += +of("failed"); }
  else failed += 1;
  console.log(`${passed} passed, ${failed} failed`);' "$results/web.json" "$results/tests.txt"; }
count
exit $failed
