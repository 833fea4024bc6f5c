/** Keeps SQL from changing anything: told from what Spark's parser made of a statement. */
package io.nightdesk.nightly.sql.guard;
