# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# Builds the modules that changed. Sourced by reslip.

NEEDED_DISK_KB=300000

require_writable() {
  for module in $MODULES; do
    for folder in "$home/$module" "$home/$module/target"; do
      if [ -d "$folder" ] && [ ! -w "$folder" ]; then
        die "You may not write to $folder, where the build goes." \
          "Run as its owner, or make it yours:  sudo chown -R $(id -un) '$home'"
      fi
    done
  done
  free=$(df -Pk "$home" | awk 'NR == 2 { print $4 }')
  [ "$free" -ge "$NEEDED_DISK_KB" ] ||
    die "The disk is nearly full: $((free / 1024)) MB are free under $home." \
      "A build needs about $((NEEDED_DISK_KB / 1000)) MB. Free some space and try again."
  case "${MAVEN_OPTS:-} ${MAVEN_ARGS:-}" in *maven.repo.local*) return 0 ;; esac
  for folder in "${MAVEN_USER_HOME:-${HOME:-/}/.m2}/wrapper" "${HOME:-/}/.m2/repository"; do
    existing=$folder
    while [ ! -e "$existing" ]; do existing=$(dirname -- "$existing"); done
    if [ ! -w "$existing" ]; then
      die "Maven keeps what it fetches in $folder, and you may not write to $existing." \
        'Let it use another folder:' \
        '  MAVEN_USER_HOME=/tmp/m2 MAVEN_OPTS=-Dmaven.repo.local=/tmp/m2/repository ./reslip ...'
    fi
  done
}

build() {
  changed=''
  for module in $MODULES; do is_built "$module" || changed=$changed,$module; done
  [ -n "$changed" ] || return 0
  find_java
  require_writable
  refuse_while_running
  maven='' tie='' pipe=''
  lock_build
  trap 'stop_build 130' INT
  trap 'stop_build 143' TERM HUP
  trap 'unlock_build' EXIT
  # Another build may have done the work while this one waited.
  changed='' prints=''
  for module in $MODULES; do
    is_built "$module" && continue
    changed=$changed,$module prints="$prints $module=$(fingerprint "$module")"
    rm -f "$(stamp "$module")"
  done
  if [ -n "$changed" ]; then
    say 'Building what changed'
    maven built -Dquick -Dmaven.test.skip=true -pl "${changed#,}" -am package || explain_build_failure
    write_stamps
    say ''
  fi
  trap - INT TERM HUP EXIT
  unlock_build
}

# The fingerprints are of before the build: what was edited meanwhile is built next time.
write_stamps() {
  for print in $prints; do say "${print#*=}" >"$(stamp "${print%%=*}")"; done
}
