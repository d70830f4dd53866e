/** What instructors see of the scores that go to learning platforms. */
@NullMarked
package org.spikebook.web.lti.score.ui;

import org.jspecify.annotations.NullMarked;
