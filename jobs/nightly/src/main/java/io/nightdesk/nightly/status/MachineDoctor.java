package io.nightdesk.nightly.status;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Java, processor, memory, disk, folders. */
final class MachineDoctor {

  private static final long GIB = 1L << 30;
  private static final int JAVA = 17;
  private static final long MEMORY = 8 * GIB;
  private static final long LEAST_MEMORY = 3 * GIB;
  private static final long DISK = 5 * GIB;
  private static final long LEAST_DISK = GIB;

  private MachineDoctor() {}

  static Diagnosis java() {
    String detail = Runtime.version() + ", " + System.getProperty("java.vendor");
    return Runtime.version().feature() == JAVA
        ? Diagnosis.ok("java", detail)
        : Diagnosis.fail("java", detail, "Install Java 17 and set JAVA_HOME to it.");
  }

  static Diagnosis processor() {
    String detail = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return detail.equals("Linux amd64")
        ? Diagnosis.ok("processor", detail)
        : Diagnosis.warn(
            "processor", detail, "XGBoost and LightGBM come for Linux x86_64; use a container.");
  }

  static Diagnosis memory() {
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    return memory(system.getTotalMemorySize());
  }

  static Diagnosis memory(long total) {
    String detail = gib(total) + " in all";
    if (total >= MEMORY) {
      return Diagnosis.ok("memory", detail);
    }
    String remedy = "Give the night less by --driver-memory 2g, and fewer symbols.";
    return total >= LEAST_MEMORY
        ? Diagnosis.warn("memory", detail, remedy)
        : Diagnosis.fail("memory", detail, "The night needs 3 GiB at least. " + remedy);
  }

  static Diagnosis disk(Path warehouse) {
    Path place = nearestFolder(warehouse);
    try {
      return disk(place, Files.getFileStore(place).getUsableSpace());
    } catch (IOException e) {
      return Diagnosis.fail("disk", place + ": " + e.getMessage(), "Name another --warehouse.");
    }
  }

  static Diagnosis disk(Path place, long free) {
    String detail = gib(free) + " free at " + place;
    if (free >= DISK) {
      return Diagnosis.ok("disk", detail);
    }
    String remedy = "Free some space, or name another --warehouse.";
    return free >= LEAST_DISK
        ? Diagnosis.warn("disk", detail, remedy)
        : Diagnosis.fail("disk", detail, remedy);
  }

  static Diagnosis warehouse(Path warehouse) {
    Path place = nearestFolder(warehouse);
    if (!Files.isWritable(place)) {
      return Diagnosis.fail(
          "warehouse",
          place + " cannot be written",
          "Give yourself write permission, or name another --warehouse.");
    }
    if (Files.exists(warehouse) && !Files.isDirectory(warehouse)) {
      return Diagnosis.fail("warehouse", warehouse + " is a file", "Name another --warehouse.");
    }
    return Diagnosis.ok(
        "warehouse",
        Files.exists(warehouse)
            ? warehouse + " can be written"
            : warehouse + " will be made by the first night");
  }

  static Diagnosis temporaryFolder() {
    Path folder = Path.of(System.getProperty("java.io.tmpdir"));
    return Files.isDirectory(folder) && Files.isWritable(folder)
        ? Diagnosis.ok("temporary", folder + " can be written")
        : Diagnosis.fail(
            "temporary", folder + " cannot be written", "Set TMPDIR to a folder that can.");
  }

  private static Path nearestFolder(Path path) {
    Path place = path.toAbsolutePath().normalize();
    while (!Files.isDirectory(place) && place.getParent() != null) {
      place = place.getParent();
    }
    return place;
  }

  private static String gib(long bytes) {
    return String.format(Locale.ROOT, "%.1f GiB", bytes / (double) GIB);
  }
}
