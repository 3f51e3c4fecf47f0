# shellcheck shell=sh disable=SC2154,SC2034 # the parts of reslip share their variables
# Finds the JDK to build and run with. Sourced by reslip.

OLDEST_JAVA=21

# java_version FOLDER: prints the major version of the JDK there; fails if there is none.
java_version() {
  [ -x "$1/bin/java" ] && [ -x "$1/bin/javac" ] || return 1
  version=''
  if [ -r "$1/release" ]; then
    version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([^"]*\)"\{0,1\}.*/\1/p' "$1/release" | head -n 1)
  fi
  if [ -z "$version" ]; then
    version=$("$1/bin/java" -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p' | head -n 1)
  fi
  version=${version#1.}
  version=${version%%[!0-9]*}
  [ -n "$version" ] && say "$version"
}

# Prints each folder that may hold a JDK, one a line.
java_places() {
  for folder in \
    /usr/lib/jvm/* /usr/lib64/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /opt/jvm/* \
    /snap/openjdk/current/jdk /var/lib/flatpak/runtime/*jdk* \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nowhere}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
    "${HOME:-/nowhere}"/.sdkman/candidates/java/* "${HOME:-/nowhere}"/.asdf/installs/java/* \
    "${HOME:-/nowhere}"/.local/share/mise/installs/java/* "${HOME:-/nowhere}"/.jdks/* \
    "${HOME:-/nowhere}"/.gradle/jdks/* "${HOME:-/nowhere}"/.jbang/cache/jdks/*; do
    if [ -d "$folder" ]; then say "$folder"; fi
  done
  compiler=$(command -v javac 2>/dev/null) || return 0
  while [ -L "$compiler" ]; do
    link=$(readlink -- "$compiler")
    case $link in
      /*) compiler=$link ;;
      *) compiler=$(dirname -- "$compiler")/$link ;;
    esac
  done
  dirname -- "$(dirname -- "$compiler")"
}

# JAVA_HOME if it will do, since someone chose it; else the newest that is found.
find_java() {
  java_home='' newest=0 too_old=''
  if [ -n "${JAVA_HOME:-}" ]; then
    version=$(java_version "$JAVA_HOME") || version=0
    if [ "$version" -ge "$OLDEST_JAVA" ]; then
      java_home=$JAVA_HOME
      return 0
    fi
  fi
  places=$(java_places)
  while IFS= read -r folder; do
    version=$(java_version "$folder") || continue
    if [ "$version" -lt "$OLDEST_JAVA" ]; then
      too_old="Found, but too old: Java $version in $folder"
    elif [ "$version" -gt "$newest" ]; then
      newest=$version java_home=$folder
    fi
  done <<PLACES
$places
PLACES
  [ -n "$java_home" ] || die_without_java
}

die_without_java() {
  system=$(uname -s) like='' os_version=0
  if [ -r /etc/os-release ]; then
    # shellcheck source=/dev/null
    like=$(. /etc/os-release && say "${ID:-} ${ID_LIKE:-}")
    # shellcheck source=/dev/null
    os_version=$(. /etc/os-release && say "${VERSION_ID:-0}")
  fi
  temurin='Get Temurin from https://adoptium.net/installation/linux/'
  case "$system $like" in
    Darwin*) install='Install one:  brew install openjdk' ;;
    *ubuntu*) install='Install one:  sudo apt-get install openjdk-21-jdk-headless' ;;
    *debian*)
      install='Install one:  sudo apt-get install openjdk-21-jdk-headless'
      if [ "${os_version%%.*}" -lt 13 ] 2>/dev/null; then install=$temurin; fi
      ;;
    *fedora*) install='Install one:  sudo dnf install java-latest-openjdk-devel   (RHEL: java-21-openjdk-devel)' ;;
    *suse*) install='Install one:  sudo zypper install java-21-openjdk-devel' ;;
    *alpine*) install='Install one:  sudo apk add openjdk21-jdk' ;;
    *arch*) install='Install one:  sudo pacman -S jdk-openjdk' ;;
    *) install=$temurin ;;
  esac
  die "Reslip needs a JDK of at least version $OLDEST_JAVA, and there is none." \
    "${too_old:-No JDK was found in JAVA_HOME, on the PATH or in the usual places.}" "$install" \
    'Anywhere:     https://sdkman.io, then: sdk install java' \
    'If you have one elsewhere:  JAVA_HOME=/path/to/jdk ./reslip ...'
}
