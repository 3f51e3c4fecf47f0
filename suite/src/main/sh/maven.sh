# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# Runs Maven with one line of progress for each module, and explains its failures. Sourced by reslip.

unlock_build() { rm -f "$lock" "$tie" "$pipe"; }

stop_build() {
  trap '' INT TERM HUP
  [ -z "$maven" ] || kill "$maven" 2>/dev/null || true
  [ -z "$maven" ] || wait "$maven" 2>/dev/null || true
  unlock_build
  say ''
  say 'Stopped.'
  exit "$1"
}

# Reads Maven's output, keeps it, and shows a line for each module.
progress() {
  verb=$1 module='' fetched=0 failed=false
  while IFS= read -r line; do
    printf '%s\n' "$line" >&4
    case $line in
      '[INFO] Building '*' ['*/*']')
        module_done
        module=${line#'[INFO] Building '}
        module=${module%%  *}
        module=${module% *}
        module=${module#Reslip} module=${module# }
        begun=$(date +%s) failed=false
        ! $colours || [ -z "$module" ] || printf '  %-22s ...' "$module"
        ;;
      *'Downloaded from '*)
        fetched=$((fetched + 1))
        if [ $((fetched % 100)) -eq 0 ]; then
          if $colours; then
            printf '\r  %-22s ... %s files fetched' "$module" "$fetched"
          else
            say "  fetching libraries: $fetched files so far"
          fi
        fi
        ;;
      '[ERROR]'*'Tests run:'* | '[ERROR] COMPILATION ERROR'*) failed=true ;;
      '[INFO] Reactor Summary'* | '[INFO] BUILD '*) module_done ;;
    esac
    case $line in '[INFO] BUILD FAILURE') break ;; esac
  done
  cat >&4
}

module_done() {
  if [ -n "$module" ]; then
    said=$verb
    ! $failed || said=FAILED
    ! $colours || printf '\r\033[K'
    printf '  %-22s %-8s %4s s\n' "$module" "$said" "$(($(date +%s) - begun))"
  fi
  module=''
}

# maven VERB ARGUMENTS...: runs Maven with progress; its exit code is this function's.
maven() {
  verb=$1
  shift
  log=$home/suite/target/build.log pipe=$home/suite/target/build.pipe.$$ tie=$home/suite/target/build.tie.$$
  rm -f "$pipe" "$tie"
  mkfifo -m 600 "$pipe" "$tie"
  progress "$verb" <"$pipe" 4>"$log" &
  reader=$!
  (cd "$home" && export JAVA_HOME="$java_home" && exec sh ./mvnw -B -Dstyle.color=never "$@") </dev/null >"$pipe" 2>&1 &
  maven=$!
  say "$maven" >>"$lock"
  # The tie closes when this shell dies, even by SIGKILL; Maven is not to go on without it.
  (read -r _ <"$tie" || kill "$maven" 2>/dev/null || true) &
  exec 9>"$tie"
  rc=0
  wait "$maven" || rc=$?
  maven=''
  wait "$reader" || true
  say finished >&9 2>/dev/null || true
  exec 9>&-
  return "$rc"
}

explain_build_failure() {
  if grep -q 'No space left on device' "$log"; then
    die 'The disk is full.' "Free some space under $home and try again." "Full log: $log"
  fi
  if grep -Eq 'Unknown host|UnknownHost|name resolution|Network is unreachable|No route to host|Connection refused|Connect(ion)? timed out|Could not transfer|Failed to fetch|failed to fetch' "$log"; then
    die 'The build could not fetch what it needs: no way to Maven Central.' \
      'The first build needs the network (some 400 MB, kept in ~/.m2). Later ones do not.' \
      'Behind a proxy: describe it in ~/.m2/settings.xml, and set https_proxy for the Maven Wrapper.' \
      "Full log: $log"
  fi
  printf '\n%sThe build failed.%s Its last errors:\n' "$red" "$plain" >&2
  grep -E '^\[ERROR\]|^[^ ]*rror:' "$log" | grep -Ev 'Help 1|re-run Maven|Re-run Maven|For more information|^\[ERROR\] *$|After correcting|mvn <args>' |
    cut -c 1-300 | tail -n 15 | sed 's/^/  /' >&2
  printf '  Full log: %s\n' "$log" >&2
  exit 1
}
