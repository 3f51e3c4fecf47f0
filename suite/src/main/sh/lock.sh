# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# One build at a time in one checkout. Sourced by reslip.

is_running() { [ -n "$1" ] && { [ -d "/proc/$1" ] || kill -0 "$1" 2>/dev/null; }; }

# One build at a time in one checkout. The lock names the processes that hold it, so a dead one's is taken over.
lock_build() {
  lock=$home/suite/target/reslip.lock
  mkdir -p "$home/suite/target"
  waiting=false nameless=0 tries=0
  until (set -C && say "$$" >"$lock") 2>/dev/null; do
    tries=$((tries + 1))
    [ "$tries" -lt 100 ] || die "The lock of the build cannot be taken: $lock" \
      'See that you may write there, and that the disk is not full.'
    holders=$(cat "$lock" 2>/dev/null) || continue
    held=false
    for holder in $holders; do if is_running "$holder"; then held=true; fi; done
    if [ -z "$holders" ] && [ "$nameless" -lt 5 ]; then held=true nameless=$((nameless + 1)); fi
    if ! $held; then
      # Only who moves it away may go on, and only if it is still the one that was looked at.
      if mv "$lock" "$lock.$$" 2>/dev/null; then
        [ "$(cat "$lock.$$")" = "$holders" ] || ln "$lock.$$" "$lock" 2>/dev/null || true
        rm -f "$lock.$$"
      fi
      continue
    fi
    if ! $waiting && [ -n "$holders" ]; then
      waiting=true
      say "Another build is running in this checkout (process $(say "$holders" | head -n 1)); waiting for it."
    fi
    sleep 1
    tries=0
  done
}

# Prints the process ids of the launchers that run from this checkout, and forgets those that have ended.
running_launchers() {
  for note in "$home"/suite/target/running/*; do
    runner=${note##*/}
    if [ ! -e "$note" ]; then
      continue
    elif is_running "$runner" && is_launcher "$runner"; then
      say "$runner"
    else
      rm -f "$note" 2>/dev/null || true
    fi
  done
}

# A build would pull the jars from under services that run from this checkout.
refuse_while_running() {
  runner=$(running_launchers | head -n 1)
  [ -z "$runner" ] ||
    die "Reslip is running from this checkout (process $runner), and a build would break it." \
      "Stop it first:  kill $runner" 'Or use a second checkout beside it, with another --port-base.'
}

is_launcher() {
  if [ -r "/proc/$1/cmdline" ]; then
    tr '\0' ' ' <"/proc/$1/cmdline" | grep -q io.reslip.suite.Main
  else
    ps -p "$1" -o command= 2>/dev/null | grep -q io.reslip.suite.Main
  fi
}

# The launcher keeps this shell's process id. Where nothing may be written, nothing is built either.
note_running() {
  running_launchers >/dev/null
  { mkdir -p "$home/suite/target/running" && : >"$home/suite/target/running/$$"; } 2>/dev/null || true
}
