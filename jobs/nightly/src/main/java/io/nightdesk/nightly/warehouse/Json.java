package io.nightdesk.nightly.warehouse;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.nightdesk.contracts.problem.ExitCode;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Small JSON files, replaced whole or not at all. */
final class Json {

  static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .enable(SerializationFeature.INDENT_OUTPUT)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private Json() {}

  /** Writes beside the file, forces it to disk, then renames: readers see the old or the new. */
  static void replace(Path file, Object value) {
    try {
      WholeFile.write(file, MAPPER.writeValueAsString(value).getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("cannot encode " + value.getClass(), e);
    }
  }

  static <T> T read(Path file, Class<T> type) {
    try {
      return MAPPER.readValue(file.toFile(), type);
    } catch (IOException e) {
      throw Problem.of(
              ExitCode.INPUT,
              "The file " + file + " cannot be read.",
              e.getMessage().lines().findFirst().orElse("It is damaged") + ".",
              "Restore it from a backup, or start a new warehouse with --warehouse.")
          .because(e);
    }
  }
}
