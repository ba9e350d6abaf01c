package uk.deliveryboard.plans.board.model.assessment;

import java.util.List;

/** A scale that a framework is scored on: its grades from the lowest to the highest. */
public enum Scale {
    /** Benchmarking by the Home Office: 0 absent, 5 exemplary. */
    NUMERIC_0_5("0", "1", "2", "3", "4", "5"),
    /** Annual assurance of local authorities. */
    MET_4("NOT_MET", "PARTIAL", "MET", "EXCEEDING"),
    /** Self-assessment of the Department for Education. */
    LEVEL_1_4("1", "2", "3", "4"),
    /** Statuses of plan actions. */
    RAG_5("NO_INFORMATION", "BEHIND_OR_NOT_HAPPENING", "HAPPENING_BEHIND_SCHEDULE", "ON_SCHEDULE", "COMPLETED"),
    RAG_3("RED", "AMBER", "GREEN");

    private final List<String> grades;

    Scale(String... grades) {
        this.grades = List.of(grades);
    }

    public List<String> grades() {
        return grades;
    }

    public boolean has(String grade) {
        return grades.contains(grade);
    }

    /** Both must be grades of this scale. */
    public boolean isBelow(String grade, String target) {
        return grades.indexOf(grade) < grades.indexOf(target);
    }
}
