package io.reslip.suite.launch;

import io.reslip.suite.console.Failure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * What is to be closed at the end, the last opened first; safe when the end comes while things are
 * still opening.
 */
final class Closing {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();
  private boolean closed;

  /** Remembers {@code thing}; if the end has come already, closes it at once and fails. */
  synchronized <T extends AutoCloseable> T add(T thing) {
    opened.push(thing);
    if (closed) {
      closeAll();
      throw new Failure("Stopped while starting.", List.of());
    }
    return thing;
  }

  /** Closes everything, and whatever is added later. */
  synchronized void close() {
    closed = true;
    closeAll();
  }

  synchronized boolean isClosed() {
    return closed;
  }

  private void closeAll() {
    while (!opened.isEmpty()) {
      AutoCloseable thing = opened.pop();
      try {
        thing.close();
      } catch (Exception e) {
        // One that does not close must not keep the others open.
        System.getLogger(Closing.class.getName())
            .log(System.Logger.Level.WARNING, "not closed in order: " + thing, e);
      }
    }
  }
}
