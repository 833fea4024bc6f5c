package io.nightdesk.contracts.config;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.std.StdDeserializer;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.typesafe.config.Config;
import com.typesafe.config.ConfigException;
import com.typesafe.config.ConfigFactory;
import io.nightdesk.contracts.problem.Problem;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Binds the merged tree to records by Jackson, and turns every failure into one clear error. */
final class SettingsBinder {

  private static final ObjectMapper MAPPER =
      JsonMapper.builder()
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
          .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .withCoercionConfigDefaults(
              c -> c.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
          .addModule(new SimpleModule().addDeserializer(Duration.class, new HoconDuration()))
          .build();

  private SettingsBinder() {}

  static Settings bind(Config resolved) {
    Map<String, Object> tree = resolved.getObject(SettingsLoader.ROOT).unwrapped();
    try {
      Settings settings = MAPPER.convertValue(tree, Settings.class);
      SettingsRanges.check(settings, resolved);
      return settings;
    } catch (IllegalArgumentException e) {
      if (e.getCause() instanceof JsonMappingException failure) {
        throw explain(failure, resolved);
      }
      throw e;
    }
  }

  private static Problem explain(JsonMappingException failure, Config config) {
    String key =
        failure.getPath().stream()
            .map(r -> r.getFieldName() == null ? "[" + r.getIndex() + "]" : r.getFieldName())
            .collect(Collectors.joining("."));
    if (failure instanceof UnrecognizedPropertyException unknown) {
      String known =
          unknown.getKnownPropertyIds().stream()
              .map(Object::toString)
              .sorted()
              .collect(Collectors.joining(", "));
      return SettingsRanges.problem(
          config, key, "is not a setting", "Known here: " + known + ".", failure);
    }
    String detail = failure.getOriginalMessage().lines().findFirst().orElse("");
    String wanted =
        detail.contains("missing") ? "is missing" : "has a value of the wrong type or unit";
    return SettingsRanges.problem(
        config, key, wanted, "See its line in conf/nightdesk.conf for type and unit.", failure);
  }

  /** Reads durations the HOCON way, {@code 30 s}, and {@code 5 min}, which HOCON lacks. */
  private static final class HoconDuration extends StdDeserializer<Duration> {

    private static final long serialVersionUID = 1L;

    HoconDuration() {
      super(Duration.class);
    }

    @Override
    public Duration deserialize(JsonParser parser, DeserializationContext context)
        throws IOException {
      String text = parser.getText();
      try {
        if (text.chars().allMatch(Character::isDigit)) {
          throw new ConfigException.Generic("a duration needs a unit");
        }
        String hocon = text.replaceFirst("(?<![a-z])min$", "minutes");
        return ConfigFactory.parseString("d = \"" + hocon + "\"").getDuration("d");
      } catch (ConfigException e) {
        throw context.weirdStringException(
            text, Duration.class, String.format(Locale.ROOT, "not a duration: %s", text));
      }
    }
  }
}
