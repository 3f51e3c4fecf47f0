package io.reslip.suite.cards.search;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Searches whatever is given to it, and remembers what was found: each secret once a place. */
public final class CardDataSearch {
  private static final int PIECE = 1 << 20;

  private final Search search;
  private final List<Hit> hits = new ArrayList<>();
  private long searched;

  /** A search for these. */
  public CardDataSearch(List<Secret> secrets) {
    this.search = new Search(secrets);
  }

  /** Turns the offset of a find into words; called in ascending order with the bytes before it. */
  public interface Naming {
    /** What was passed on the way. */
    void pass(byte[] bytes, int from, int to);

    /** The place now reached. */
    String place();
  }

  /** What was found so far. */
  public List<Hit> hits() {
    return List.copyOf(hits);
  }

  /** How many bytes were looked at. */
  public long bytes() {
    return searched;
  }

  /** Looks at a text, such as an answer. */
  public void in(String where, String text) {
    in(where, text.getBytes(UTF_8));
  }

  /** Looks at bytes. */
  public void in(String where, byte[] bytes) {
    try {
      in(new ByteArrayInputStream(bytes), new Fixed(where));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Looks at every file below a folder, names included; a find is named by file and line.
   *
   * @param without what came with the software, and not from anybody's data
   */
  public void inFilesOf(Path folder, Path without) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file :
          files.filter(Files::isRegularFile).filter(file -> !file.startsWith(without)).toList()) {
        String name = folder.relativize(file).toString();
        in("the name of a file", name);
        try (InputStream in = Files.newInputStream(file)) {
          in(in, new Lines(name));
        } catch (NoSuchFileException goneMeanwhile) {
          // PostgreSQL takes its temporary files away when it likes.
          in("the name of a file", name);
        }
      }
    }
  }

  /** Looks at a stream in pieces that overlap. */
  public void in(InputStream in, Naming naming) throws IOException {
    byte[] piece = new byte[PIECE + search.overlap()];
    Set<String> seen = new HashSet<>();
    int[] named = {0};
    int kept = 0;
    int read = in.readNBytes(piece, 0, piece.length);
    while (read > 0) {
      searched += read;
      int length = kept + read;
      search.in(
          piece,
          length,
          (spelling, at) -> {
            if (seen.add(spelling.secret() + spelling.encoding())) {
              naming.pass(piece, named[0], Math.max(named[0], at));
              named[0] = Math.max(named[0], at);
              hits.add(new Hit(naming.place(), spelling.secret(), spelling.encoding()));
            }
          });
      kept = Math.min(search.overlap(), length);
      naming.pass(piece, named[0], Math.max(named[0], length - kept));
      named[0] = Math.max(0, named[0] - (length - kept));
      System.arraycopy(piece, length - kept, piece, 0, kept);
      read = in.readNBytes(piece, kept, PIECE);
    }
  }

  private record Fixed(String place) implements Naming {
    @Override
    public void pass(byte[] bytes, int from, int to) {
      // One place whatever was passed.
    }
  }

  private static final class Lines implements Naming {
    private final String file;
    private long line = 1;

    Lines(String file) {
      this.file = file;
    }

    @Override
    public void pass(byte[] bytes, int from, int to) {
      for (int i = from; i < to; i++) {
        line += bytes[i] == '\n' ? 1 : 0;
      }
    }

    @Override
    public String place() {
      return file + " line " + line;
    }
  }
}
