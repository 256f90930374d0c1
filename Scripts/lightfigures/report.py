"""Figures as a table for people."""


def table(figures):
    rows = [
        ("recorded", f"{figures['seconds']:.1f} s, {figures['segments']} segments"),
        (
            "error, 20 ms means",
            f"median {figures['error_median']:.3f}, 99.9 % {figures['error_p999']:.3f},"
            f" largest {figures['error_max']:.3f} L*, of {figures['means']}",
        ),
        ("lowest rate", f"{figures['rate_hz']:.1f} Hz, period {figures['period_us']:.1f} µs"),
        (
            "gaps between rises",
            f"99.9 % {figures['gap_p999']:.3f}, largest {figures['gap_max']:.3f} periods of {figures['gaps']}",
        ),
        (
            "below 90 Hz",
            f"{figures['low_risk']:.3f} of low risk (0.025·f %) at {figures['low_risk_at_hz']:.0f} Hz,"
            f" {figures['no_effect_below_90']:.3f} of no effect (0.01·f %)",
        ),
        (
            "to 1250 Hz",
            f"{figures['low_risk_to_1250']:.3f} of low risk (0.08·f % from 90 Hz on)"
            f" at {figures['low_risk_to_1250_at_hz']:.0f} Hz",
        ),
        ("to 3000 Hz", f"{figures['no_effect']:.3f} of no effect (f/30 %) at {figures['no_effect_at_hz']:.0f} Hz"),
        (
            "stroboscopic effect",
            f"SVM {figures['svm']:.2f}, most at {figures['svm_at_hz']:.0f} Hz (80 to 2000 Hz; 1 is the threshold)",
        ),
        ("phantom array", phantom(figures["phantom_array"])),
        ("flashes", f"{figures['flashes']} in a second at most (WCAG 2.3.1 allows 3)"),
        ("writes", f"{figures['writes']}, {figures['writes_per_s']:.0f} a second"),
    ]
    if figures["faintest"] > 0:
        largest, faintest = figures["faint_error_max"], figures["faintest"]
        below = f"largest {largest:.3f} L*; fewer pulses than that for {figures['sparse_s']:.2f} s at a stretch at most"
        rows.insert(4, (f"below L* {faintest:.1f}", below))
    return "\n".join(f"{name:<20}{value}" for name, value in rows)


def phantom(bands):
    """The largest component of each band; there is no complete measure of the phantom array."""
    found = [f"{band['percent']:.0f} % at {band['at_hz']:.0f} Hz" for band in bands if band["percent"] >= 0.5]
    modulation = ", ".join(found) or "none to 20 kHz"
    return f"modulation {modulation}; near 600 Hz most people see a sinusoid of 4 to 13 %"
