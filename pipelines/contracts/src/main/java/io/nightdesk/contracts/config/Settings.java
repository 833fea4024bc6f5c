package io.nightdesk.contracts.config;

/**
 * Every setting of the product, one record a concern. Secrets are never among them: the application
 * key and secret come from the environment, tokens from the token file.
 */
public record Settings(
    SchwabSettings schwab,
    IngestSettings ingest,
    CheckSettings check,
    RiskSettings risk,
    LearnSettings learn,
    DecideSettings decide,
    ExecuteSettings execute,
    ReportSettings report) {}
