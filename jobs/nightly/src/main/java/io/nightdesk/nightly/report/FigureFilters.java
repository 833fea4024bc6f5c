package io.nightdesk.nightly.report;

import io.nightdesk.nightly.report.page.Proportion;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** {@link Figures} as filters of the template: {@code {{ row.confidence | percent(1) }}}. */
final class FigureFilters extends AbstractExtension {

  @Override
  public Map<String, Filter> getFilters() {
    return Map.ofEntries(
        Map.entry("percent", digits(Figures::percent)),
        Map.entry("signed", digits(Figures::signedPercent)),
        Map.entry("number", digits(Figures::number)),
        Map.entry(
            "counted",
            new Words(
                List.of("one", "many"),
                (value, a) -> Figures.counted(value, text(a, "one"), text(a, "many")))),
        Map.entry("interval", plain(share -> Figures.interval((Proportion) share))),
        Map.entry("width", plain(Figures::width)),
        Map.entry("usd", plain(Figures::usd)),
        Map.entry("duration", plain(Figures::duration)),
        Map.entry("day", plain(date -> Figures.day((LocalDate) date))),
        Map.entry(
            "until",
            new Words(
                List.of("from"),
                (until, a) -> Figures.until((Instant) a.get("from"), (Instant) until))),
        Map.entry("moment", plain(instant -> Figures.moment((Instant) instant))));
  }

  private static Filter plain(java.util.function.Function<Object, String> figure) {
    return new Words(List.of(), (value, arguments) -> figure.apply(value));
  }

  private static Filter digits(BiFunction<Object, Integer, String> figure) {
    return new Words(
        List.of("digits"),
        (value, a) -> figure.apply(value, ((Number) a.get("digits")).intValue()));
  }

  private static String text(Map<String, Object> arguments, String name) {
    return (String) arguments.get(name);
  }

  private record Words(
      List<String> argumentNames, BiFunction<Object, Map<String, Object>, String> words)
      implements Filter {

    @Override
    public List<String> getArgumentNames() {
      return argumentNames;
    }

    @Override
    public Object apply(
        Object input,
        Map<String, Object> arguments,
        PebbleTemplate self,
        EvaluationContext context,
        int lineNumber) {
      return words.apply(input, arguments);
    }
  }
}
