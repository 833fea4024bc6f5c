/** The tables in SQL: which names there are, what may be asked, how answers are written. */
package io.nightdesk.nightly.sql;
