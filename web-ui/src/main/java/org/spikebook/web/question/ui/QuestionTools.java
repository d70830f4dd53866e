package org.spikebook.web.question.ui;

import org.spikebook.web.question.QuestionKeys;
import org.spikebook.web.question.QuestionService;
import org.springframework.stereotype.Component;

/** What the views of questions work with. */
@Component
record QuestionTools(QuestionKeys keys, QuestionService questions) {}
