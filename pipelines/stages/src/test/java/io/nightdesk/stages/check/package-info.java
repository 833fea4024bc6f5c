/** The gate against hand-made bars. */
package io.nightdesk.stages.check;
