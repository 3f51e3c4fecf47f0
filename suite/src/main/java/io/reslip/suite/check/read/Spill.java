package io.reslip.suite.check.read;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Rows by key that need not fit into memory: written to {@value #PARTS} files by a hash of the key,
 * read back file by file. Ten million keys make files of less than 100,000 each. For one thread.
 *
 * @param <T> a row
 */
public final class Spill<T> implements AutoCloseable {
  private static final int PARTS = 128;
  private static final int BUFFER_BYTES = 16 * 1024;

  private final Path folder;
  private final Codec<T> codec;
  private final DataOutputStream[] parts = new DataOutputStream[PARTS];

  /** How a row is written and read. */
  public interface Codec<T> {
    /** Writes a row, without its key. */
    void write(T row, DataOutput out) throws IOException;

    /** Reads what was written. */
    T read(DataInput in) throws IOException;
  }

  /** Takes all rows of one key, in the order in which they were added. */
  @FunctionalInterface
  public interface Group<T> {
    /** Called once for each key. */
    void take(UUID key, List<T> rows);
  }

  /** Makes its files in a folder of its own below the system's temporary folder. */
  public Spill(Codec<T> codec) {
    this.codec = codec;
    try {
      folder = Files.createTempDirectory("reslip-check-");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds a row. */
  public void add(UUID key, T row) {
    try {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      codec.write(row, new DataOutputStream(bytes));
      DataOutputStream out = part(number(key));
      out.writeLong(key.getMostSignificantBits());
      out.writeLong(key.getLeastSignificantBits());
      out.writeInt(bytes.size());
      bytes.writeTo(out);
    } catch (IOException e) {
      throw new UncheckedIOException("The folder " + folder + " cannot take more", e);
    }
  }

  /** Gives all rows, key by key, in no order of keys. */
  public void each(Group<T> group) {
    try {
      for (int i = 0; i < PARTS; i++) {
        DataOutputStream part = parts[i];
        if (part != null) {
          part.flush();
          load(i).forEach(group::take);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Map<UUID, List<T>> load(int number) throws IOException {
    Map<UUID, List<T>> rows = new HashMap<>();
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file(number))))) {
      while (true) {
        in.mark(1);
        if (in.read() < 0) {
          return rows;
        }
        in.reset();
        UUID key = new UUID(in.readLong(), in.readLong());
        byte[] row = new byte[in.readInt()];
        in.readFully(row);
        rows.computeIfAbsent(key, any -> new ArrayList<>(1))
            .add(codec.read(new DataInputStream(new ByteArrayInputStream(row))));
      }
    }
  }

  @SuppressWarnings("NullAway") // an array's elements are null at first
  private DataOutputStream part(int number) throws IOException {
    if (parts[number] == null) {
      parts[number] =
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file(number)), BUFFER_BYTES));
    }
    return parts[number];
  }

  private Path file(int number) {
    return folder.resolve(Integer.toString(number));
  }

  // Ids carry their time in front; all bits take part, so that the parts are alike in size.
  private static int number(UUID key) {
    long mixed =
        (key.getMostSignificantBits() * 0x9E3779B97F4A7C15L ^ key.getLeastSignificantBits())
            * 0xC2B2AE3D27D4EB4FL;
    return (int) (mixed >>> 57);
  }

  @Override
  public void close() {
    try {
      for (int i = 0; i < PARTS; i++) {
        DataOutputStream part = parts[i];
        if (part != null) {
          part.close();
          Files.deleteIfExists(file(i));
        }
      }
      Files.deleteIfExists(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
