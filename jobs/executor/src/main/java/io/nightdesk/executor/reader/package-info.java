/**
 * Signals of one as-of session, read from their Delta table without Spark and held against what
 * they say about themselves: version, count, hash, validity, producer.
 */
package io.nightdesk.executor.reader;
