extension ReportPage {
    /// What the numbers mean and do not mean.
    var meaning: String {
        """
        <section aria-labelledby=meaning>
        <h2 id=meaning>What the numbers mean</h2>
        <div class=prose>
        <h3>Presses, not people</h3>
        <p>A light counts sessions of ten seconds or longer. It cannot know who pressed, nor whether ten sessions were ten \
        people or one. If one person makes most of a room’s presses, the room’s numbers are that person’s. So nobody may be \
        asked about a number in this report.</p>
        <h3>Small numbers stay in the room</h3>
        <p>Numbers are rounded to 5. A week with fewer than 8 sessions, none included, leaves the unit only as “low”: no \
        number, and no part in any sum. Where a quarter has six such weeks or more, the unit says on which side of 20 \
        their sum lies: that is all that tells <em>used a little</em> from <em>hardly used</em>. A week in which the \
        light was ready for fewer than 84 hours has no number either, however much it was used. (A facility may have \
        set these thresholds higher.)</p>
        <h3>“About”</h3>
        <p>Every sum adds published numbers, each of them rounded, so what really happened in these weeks may be a \
        little more or less. Weeks without a number come on top: the number of small weeks stands beside each sum. A \
        week in which counting began, or counts were lost, is added as it is. No small week is in any sum, so the \
        difference of two sums says nothing about one.</p>
        <h3>Use is not need</h3>
        <p>A room that is used a lot may have the time and the quiet for it; a room that is hardly used may have neither, \
        or a light in the wrong corner, or other ways to rest. Non-use is no one’s fault and no room is ahead of another: \
        there is no ranking here, and none should be made of it.</p>
        <h3>The words for a room</h3>
        <dl>
        <dt>in use<dd>At least half of its last 13 weeks have a number.
        <dt>used a little<dd>Fewer have, or the small weeks of the last quarter come to 20 sessions or more.
        <dt>hardly used<dd>Only small weeks, and those of the last quarter come to fewer than 20 sessions.
        <dt>few presses<dd>Only small weeks, too few of them in a quarter to say more.
        <dt>not ready<dd>Only small weeks, and the light was ready for less than half of the time.
        <dt>not counted<dd>Fewer than ten people, or the room’s headcount is not set: only the unit’s health is published.
        <dt>no weeks<dd>Nothing was published in the last 13 weeks.
        <dt>needs a visit<dd>The unit reports a fault, or can be reached and counts nothing.
        <dt>not known<dd>A recent file of the unit cannot be used, or it has published nothing yet. It may be well or not.
        <dt>unreachable<dd>The last pull failed, or nothing newer came. What the room did meanwhile is not known yet: it \
        comes with the next pull that works.
        <dt>incomplete<dd>A file of the unit could not be read: see the list of files with problems.
        </dl>
        </div>
        </section>

        """
    }
}
