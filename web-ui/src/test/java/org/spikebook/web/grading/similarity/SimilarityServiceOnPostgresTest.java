package org.spikebook.web.grading.similarity;

import org.spikebook.web.PostgresTest;
import org.spikebook.web.job.UnpickedJobs;
import org.spikebook.web.variant.VariantLessons;
import org.springframework.context.annotation.Import;

@PostgresTest
@Import({VariantLessons.class, UnpickedJobs.class})
class SimilarityServiceOnPostgresTest extends SimilarityServiceTest {}
