package io.reslip.suite.demo;

import io.reslip.suite.fleet.Day;
import io.reslip.suite.fleet.model.Operation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Looks for the card numbers of a day in every file of a folder, as plain digits. */
final class CardHunt {
  private static final int LONGEST_RUN = 4096;
  private static final int[] LENGTHS = {15, 16, 19};

  private final Set<String> numbers = new HashSet<>();

  CardHunt(Day day) {
    day.terminals()
        .forEach(terminal ->
            day.operations(terminal).stream()
                .map(Operation::card)
                .forEach(card -> numbers.add(card.number())));
  }

  /** The files that hold one, by name only. */
  List<Path> in(Path folder) {
    List<Path> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (isIn(file)) {
          found.add(folder.relativize(file));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return found;
  }

  private boolean isIn(Path file) throws IOException {
    StringBuilder run = new StringBuilder();
    try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
      for (int read = in.read(); read >= 0; read = in.read()) {
        if (read >= '0' && read <= '9' && run.length() < LONGEST_RUN) {
          run.append((char) read);
        } else if (!run.isEmpty()) {
          if (holdsOne(run)) {
            return true;
          }
          run.setLength(0);
        }
      }
    } catch (java.nio.file.NoSuchFileException goneMeanwhile) {
      return false;
    }
    return holdsOne(run);
  }

  private boolean holdsOne(StringBuilder run) {
    for (int length : LENGTHS) {
      for (int start = 0; start + length <= run.length(); start++) {
        if (numbers.contains(run.substring(start, start + length))) {
          return true;
        }
      }
    }
    return false;
  }
}
