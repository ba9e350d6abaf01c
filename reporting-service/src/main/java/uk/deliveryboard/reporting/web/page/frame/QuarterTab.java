package uk.deliveryboard.reporting.web.page.frame;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import uk.deliveryboard.platform.time.Quarter;
import uk.deliveryboard.platform.webui.NavigationItem;
import uk.deliveryboard.reporting.signoff.KeptPage;

/** The pages of a quarter, in the order in which they are read. A new page gets its line here, and is found. */
enum QuarterTab {
    SUMMARY("Summary", ""),
    PLANS("Plans", "/plans"),
    TRAINING("Training", "/training"),
    REFERRALS("Referrals", "/referrals"),
    CHANNEL("Channel", "/channel"),
    RETURNS("Returns", "/returns"),
    DATA_QUALITY("Data quality", "/data-quality"),
    TABLES("All tables", "/tables"),
    COMPARE("Compare", "/compare"),
    YEAR("Year", "") {
        @Override
        String address(String board, Quarter quarter) {
            return board + "/year/" + quarter.id().substring(0, quarter.id().length() - 3);
        }
    },
    NATIONAL("National context", "/national"),
    COMMENTARY("Commentary", "/commentary"),
    NHS_RETURN("NHS return", "/nhs-return"),
    ASSURANCE("Annual assurance", "") {
        @Override
        String address(String board, Quarter quarter) {
            return YEAR.address(board, quarter) + "/assurance";
        }
    },
    SCRUTINY("Scrutiny", "") {
        @Override
        String address(String board, Quarter quarter) {
            return YEAR.address(board, quarter) + "/scrutiny";
        }
    },
    SIGN_OFF("Sign-off", "/sign-off");

    private final String text;
    private final String path;

    QuarterTab(String text, String path) {
        this.text = text;
        this.path = path;
    }

    /**
     * Links to all pages of the quarter.
     *
     * @param path    of the page that is shown
     * @param board   address of the board
     * @param version that is shown, whose pages are kept; empty where that of now is
     */
    static List<NavigationItem> seenFrom(String path, String board, Quarter quarter, Optional<String> version) {
        return Arrays.stream(values()).map(tab -> {
            String href = version.filter(any -> tab.kept()).map(number -> board + "/quarters/" + quarter.id()
                    + "/versions/" + number + tab.path).orElseGet(() -> tab.address(board, quarter));
            boolean below = tab != SUMMARY && tab != YEAR && path.startsWith(href + "/");
            return new NavigationItem(tab.text, href, path.equals(href), below);
        }).toList();
    }

    String address(String board, Quarter quarter) {
        return board + "/quarters/" + quarter.id() + path;
    }

    /** Whether it is kept with a version. */
    private boolean kept() {
        return this == SUMMARY || !path.isEmpty() && KeptPage.at(path.substring(1)).isPresent();
    }
}
