/** Learning platforms (LTI), their courses, links and people, as rows. */
@NullMarked
package org.spikebook.db.lti;

import org.jspecify.annotations.NullMarked;
