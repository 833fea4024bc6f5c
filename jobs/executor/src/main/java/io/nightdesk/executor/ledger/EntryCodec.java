package io.nightdesk.executor.ledger;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;

/** Entries to JSON rows and back; times and dates as ISO 8601 text. */
final class EntryCodec {

  private static final Map<String, Class<? extends LedgerEntry>> KINDS = new LinkedHashMap<>();

  static {
    KINDS.put("order_intents", Intent.class);
    KINDS.put("orders", OrderReading.class);
    KINDS.put("fills", FillReading.class);
    KINDS.put("positions", PositionReading.class);
    KINDS.put("executions", Execution.class);
    KINDS.put("approvals", Approval.class);
    KINDS.put("breaks", PositionBreak.class);
    KINDS.put("releases", Release.class);
  }

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES) // 22.50 stays 22.50
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN)
          .serializationInclusion(JsonInclude.Include.ALWAYS)
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule()
                  .addSerializer(Instant.class, ToStringSerializer.instance)
                  .addSerializer(LocalDate.class, ToStringSerializer.instance)
                  .addDeserializer(Instant.class, new InstantText())
                  .addDeserializer(LocalDate.class, new DateText()))
          .build();

  private EntryCodec() {}

  static String kindOf(LedgerEntry entry) {
    return KINDS.entrySet().stream()
        .filter(e -> e.getValue() == entry.getClass())
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow();
  }

  static ObjectNode row(LedgerEntry entry) {
    return MAPPER.valueToTree(entry);
  }

  static ObjectNode emptyLine() {
    return MAPPER.createObjectNode();
  }

  static String text(JsonNode node) {
    try {
      return MAPPER.writeValueAsString(node);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can always be written", e);
    }
  }

  static JsonNode parse(String line) throws JsonProcessingException {
    return MAPPER.readTree(line);
  }

  static LedgerEntry entry(String kind, JsonNode row) throws JsonProcessingException {
    Class<? extends LedgerEntry> type = KINDS.get(kind);
    if (type == null) {
      throw new IllegalArgumentException("unknown kind " + kind);
    }
    return MAPPER.treeToValue(row, type);
  }

  private static final class InstantText extends FromStringDeserializer<Instant> {

    private static final long serialVersionUID = 1L;

    InstantText() {
      super(Instant.class);
    }

    @Override
    protected Instant _deserialize(
        String text, com.fasterxml.jackson.databind.DeserializationContext context) {
      return Instant.parse(text);
    }
  }

  private static final class DateText extends FromStringDeserializer<LocalDate> {

    private static final long serialVersionUID = 1L;

    DateText() {
      super(LocalDate.class);
    }

    @Override
    protected LocalDate _deserialize(
        String text, com.fasterxml.jackson.databind.DeserializationContext context) {
      return LocalDate.parse(text);
    }
  }
}
