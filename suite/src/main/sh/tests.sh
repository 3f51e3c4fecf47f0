# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# Everything that continuous integration runs, with a summary. Sourced by reslip.

name_absent_tools() {
  absent=''
  command -v chromium >/dev/null || command -v chromium-browser >/dev/null ||
    command -v google-chrome >/dev/null || absent="$absent chromium"
  command -v prometheus >/dev/null || absent="$absent prometheus"
  command -v shellcheck >/dev/null || absent="$absent shellcheck"
  [ -n "$absent" ] || return 0
  if [ "${RESLIP_REQUIRE_TOOLS:-0}" = 1 ]; then
    die "Absent, and required by RESLIP_REQUIRE_TOOLS=1:$absent" "On Debian:  sudo apt-get install$absent"
  fi
  say "Not installed, so the tests that need them are skipped:$absent"
}

# count ATTRIBUTE MODULE: adds it up over the module's test reports.
count() {
  cat "$home/$2"/target/*-reports/TEST-*.xml 2>/dev/null | awk -v name="$1" '
    /<testsuite / {
      if (match($0, " " name "=\"[0-9]+\"")) sum += substr($0, RSTART + length(name) + 3) + 0
    }
    END { print sum + 0 }'
}

summary() {
  printf '\n  %-24s %6s %7s %8s\n' module run failed skipped
  for module in $MODULES; do
    skipped=$(count skipped "$module")
    printf '  %-24s %6s %7s %8s\n' "$module" "$(($(count tests "$module") - skipped))" \
      "$(($(count failures "$module") + $(count errors "$module")))" "$skipped"
  done
}

# The tests that failed, each with the first line of its message: the first module's failure is often all others' cause.
name_failed_tests() {
  failed=$(for module in $MODULES; do
    cat "$home/$module"/target/*-reports/TEST-*.xml 2>/dev/null | awk -v module="$module" '
      function value(name) {
        return match($0, " " name "=\"[^\"]*\"") ? substr($0, RSTART + length(name) + 3, RLENGTH - length(name) - 4) : ""
      }
      /<testcase / { name = value("name"); class = value("classname"); sub(/.*\./, "", class) }
      /<(failure|error)[ >]/ {
        message = value("message")
        sub(/&#10;.*/, "", message)
        printf "  %s: %s.%s  %s\n", module, class, name, substr(message, 1, 200)
      }'
  done | sed 's/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&apos;/'"'"'/g; s/&amp;/\&/g')
  [ -z "$failed" ] || printf '\n  Failed:\n%s\n' "$failed"
}

run_tests() {
  find_java
  name_absent_tools
  require_writable
  refuse_while_running
  maven='' tie='' pipe='' prints=''
  lock_build
  trap 'stop_build 130' INT
  trap 'stop_build 143' TERM HUP
  trap 'unlock_build' EXIT
  for module in $MODULES; do
    prints="$prints $module=$(fingerprint "$module")"
    rm -rf "$(stamp "$module")" "$home/$module/target/surefire-reports" "$home/$module/target/failsafe-reports"
  done
  begun_all=$(date +%s)
  say 'Checking and testing everything'
  rc=0
  maven checked --fail-at-end verify || rc=$?
  summary
  name_failed_tests
  [ "$rc" -eq 0 ] || explain_build_failure
  write_stamps
  printf '\nAll passed in %s s.\n' "$(($(date +%s) - begun_all))"
}
