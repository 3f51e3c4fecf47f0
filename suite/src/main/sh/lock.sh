# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# One build at a time in one checkout. Sourced by reslip.

is_running() { [ -n "$1" ] && { [ -d "/proc/$1" ] || kill -0 "$1" 2>/dev/null; }; }

# One build at a time in one checkout. The lock names the processes that hold it, so a dead one's is taken over.
lock_build() {
  lock=$home/suite/target/reslip.lock
  mkdir -p "$home/suite/target"
  waiting=false nameless=0
  until (set -C && say "$$" >"$lock") 2>/dev/null; do
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
  done
}
