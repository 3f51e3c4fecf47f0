package io.reslip.suite.launch;

import io.reslip.suite.console.Failure;
import io.reslip.suite.launch.process.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Collectors;

/** Which port each service uses, all on the loopback address. */
final class Ports {
  private static final int BASE_STEP = 100;
  private static final int LAST_BASE_TRIED = 20_000;
  // Below those that systems give to outgoing connections: such a one could take a port between
  // its being found free and its service listening.
  private static final int FIRST_FREE = 18_000;
  private static final int FREE_RANGE = 14_000;
  private static final int FREE_TRIES = 1_000;

  private final Map<Service, Integer> http;
  private final Map<Service, Integer> management;

  private Ports(Map<Service, Integer> http, Map<Service, Integer> management) {
    this.http = new EnumMap<>(http);
    this.management = new EnumMap<>(management);
  }

  /**
   * The ports above {@code base}, or free ones if it is 0. Fails when one of them is taken, and
   * says by whom.
   */
  static Ports above(int base) {
    if (base == 0) {
      return free();
    }
    List<Integer> taken = all(base).stream().filter(port -> !isFree(port)).toList();
    if (!taken.isEmpty()) {
      throw takenPorts(taken, base);
    }
    Map<Service, Integer> http = new EnumMap<>(Service.class);
    Map<Service, Integer> management = new EnumMap<>(Service.class);
    for (Service service : Service.values()) {
      http.put(service, service.httpPort(base));
      management.put(service, service.managementPort(base));
    }
    return new Ports(http, management);
  }

  /** The same, but for this service free ones: where a second replica of it listens. */
  Ports elsewhere(Service service) {
    Ports free = free();
    Ports other = new Ports(http, management);
    other.http.put(service, free.http(service));
    other.management.put(service, free.management(service));
    return other;
  }

  int http(Service service) {
    return Objects.requireNonNull(http.get(service));
  }

  int management(Service service) {
    return Objects.requireNonNull(management.get(service));
  }

  URI address(Service service) {
    return local(http(service));
  }

  URI managementAddress(Service service) {
    return local(management(service));
  }

  private static URI local(int port) {
    return URI.create("http://127.0.0.1:" + port);
  }

  private static Ports free() {
    Map<Service, Integer> http = new EnumMap<>(Service.class);
    Map<Service, Integer> management = new EnumMap<>(Service.class);
    List<ServerSocket> held = new ArrayList<>();
    try {
      // All are held until all are found: a port that is let go at once may be given out twice.
      for (Service service : Service.values()) {
        http.put(service, holdAny(held));
        management.put(service, holdAny(held));
      }
      return new Ports(http, management);
    } catch (IOException e) {
      throw new Failure("This machine has no free port: " + e.getMessage(), e, List.of());
    } finally {
      release(held);
    }
  }

  private static boolean isFree(int port) {
    List<ServerSocket> held = new ArrayList<>();
    try {
      hold(port, held);
      return true;
    } catch (IOException taken) {
      return false;
    } finally {
      release(held);
    }
  }

  private static int holdAny(List<ServerSocket> held) throws IOException {
    for (int tries = 1; ; tries++) {
      try {
        return hold(FIRST_FREE + ThreadLocalRandom.current().nextInt(FREE_RANGE), held);
      } catch (IOException taken) {
        if (tries == FREE_TRIES) {
          throw taken;
        }
      }
    }
  }

  private static int hold(int port, List<ServerSocket> held) throws IOException {
    ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
    held.add(socket);
    return socket.getLocalPort();
  }

  private static void release(List<ServerSocket> held) {
    for (ServerSocket socket : held) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }
  }

  private static List<Integer> all(int base) {
    List<Integer> ports = new ArrayList<>();
    for (Service service : Service.values()) {
      ports.add(service.httpPort(base));
      ports.add(service.managementPort(base));
    }
    return ports;
  }

  private static Failure takenPorts(List<Integer> taken, int base) {
    Map<String, List<Integer>> byOwner = new TreeMap<>();
    for (int port : taken) {
      PortOwner.of(port)
          .ifPresent(owner -> byOwner.computeIfAbsent(owner, key -> new ArrayList<>()).add(port));
    }
    List<String> advice = new ArrayList<>();
    byOwner.forEach((owner, ports) -> advice.add(list(ports) + ": used by " + owner));
    advice.add("Stop that program, or start with other ports: --port-base " + nextFreeBase(base));
    String what = list(taken) + (taken.size() == 1 ? " is taken." : " are taken.");
    return new Failure(what, advice);
  }

  private static String list(List<Integer> ports) {
    String numbers = ports.stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    return (ports.size() == 1 ? "Port " : "Ports ") + numbers;
  }

  private static int nextFreeBase(int base) {
    for (int next = base + BASE_STEP; next < LAST_BASE_TRIED; next += BASE_STEP) {
      if (all(next).stream().allMatch(Ports::isFree)) {
        return next;
      }
    }
    return base + BASE_STEP;
  }
}
