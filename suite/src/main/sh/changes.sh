# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# Tells which modules have to be built again. Sourced by reslip.

if command -v sha256sum >/dev/null; then digest='sha256sum'; else digest='shasum -a 256'; fi

# fingerprint MODULE: one line for all that its artefact is made from.
fingerprint() {
  inputs="pom.xml .mvn $1/pom.xml $1/src/main"
  # What PostgreSQL is started with is compiled into the suite's class path.
  if [ "$1" = suite ]; then inputs="$inputs embedded-postgres/pom.xml embedded-postgres/src/main"; fi
  (
    cd "$home" || exit
    # shellcheck disable=SC2086 # both hold our own words, without spaces
    find $inputs -type f -exec $digest {} + | LC_ALL=C sort | $digest | cut -c 1-64
  )
}

stamp() { say "$home/$1/target/reslip.stamp"; }

# is_built MODULE: its artefact is there, and made from what is there now.
is_built() {
  case $1 in
    suite) class_path_is_whole || return 1 ;;
    embedded-postgres) [ -d "$home/$1/target/classes" ] || return 1 ;;
    *) [ -r "$home/$1/target/quarkus-app/quarkus-run.jar" ] || return 1 ;;
  esac
  [ -r "$(stamp "$1")" ] && [ "$(cat "$(stamp "$1")")" = "$(fingerprint "$1")" ]
}

# The libraries lie in a Maven repository, which may have been emptied, or be another user's.
class_path_is_whole() {
  [ -r "$home/suite/target/classpath" ] || return 1
  (
    IFS=:
    set -f
    class_path=$(cat "$home/suite/target/classpath")
    for jar in $class_path; do [ -r "$jar" ] || exit 1; done
  )
}
