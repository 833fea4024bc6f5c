package io.nightdesk.nightly.command;

import java.util.List;

/** The classes of the commands; a new command is one line here and one in the catalogue. */
final class Commands {

  static final List<Class<?>> ALL =
      List.of(
          HelpCommand.class,
          NightCommand.class,
          BackfillCommand.class,
          IngestCommand.class,
          CheckCommand.class,
          FeaturesCommand.class,
          RiskCommand.class,
          ScanCommand.class,
          LabelsCommand.class,
          TrainCommand.class,
          SignalsCommand.class,
          ReportCommand.class,
          SqlCommand.class,
          ServeSqlCommand.class,
          PredictCommand.class,
          ModelsCommand.class,
          AuditCommand.class,
          SessionsCommand.class,
          MigrateCommand.class,
          StatusCommand.class,
          DoctorCommand.class,
          ConfigCommand.class,
          CompletionCommand.class);

  private Commands() {}
}
