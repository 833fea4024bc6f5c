/**
 * What every table holds, as data: columns, keys, checks; and from that the DDL, the reference page
 * and the content hash.
 */
package io.nightdesk.contracts.table;
