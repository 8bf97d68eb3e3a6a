#!/usr/bin/env bash
# Builds the site on Netlify: installs the SDK that global.json names, then runs the generator. What CONTRIBUTING asks of every commit is asked
# of what is published, too: a warning stops it, and the site that stands stays.
set -euo pipefail
cd "$(dirname "$0")/../.."

sdk="${DOTNET_ROOT:-$PWD/.cache/dotnet}"
version=$(node -p 'require("./global.json").sdk.version')
if ! { [ -x "$sdk/dotnet" ] && "$sdk/dotnet" --list-sdks | grep -q "^$version "; }; then
  curl -sSfL --proto '=https' --tlsv1.2 https://dot.net/v1/dotnet-install.sh -o "${TMPDIR:-/tmp}/dotnet-install.sh"
  bash "${TMPDIR:-/tmp}/dotnet-install.sh" --version "$version" --install-dir "$sdk" --no-path
fi
export DOTNET_ROOT="$sdk" PATH="$sdk:$PATH"

# A deploy preview stands under its own address; the production site under the one in site.yml.
base=()
if [ "${CONTEXT:-production}" != production ] && [ -n "${DEPLOY_PRIME_URL:-}" ]; then base=(--base-url "$DEPLOY_PRIME_URL/"); fi
dotnet run --project src/Archive.Cli --configuration Release -- build --strict "${base[@]}"
