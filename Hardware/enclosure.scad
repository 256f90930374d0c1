// The wall unit's enclosure: a shell with the bar's chambers, and a back plate that is screwed to the wall. Millimetres.
//
//   openscad -o shell.stl -D 'part="shell"' enclosure.scad
//   openscad -o back.stl -D 'part="back"' enclosure.scad
//
// Scripts/render-enclosure renders both, and the picture.

/* [Bar] */
segments = 10;          // as light.lines has in the settings
pitch = 21;             // from one segment to the next: segment_pitch in electrical.csv
segment_width = 50;     // a piece of 12 V strip
chamber_depth = 16;     // from LED to diffuser, so that no LED shows
baffle = 1.2;           // between two segments
diffuser = 3;           // opal sheet, flush with the face: nothing for dirt to settle in
diffuser_lap = 3;       // on which it is glued, all round

/* [Button] */
button_diameter = 40;   // of its face; the hole is for its thread
button_thread = 22.3;   // IEC 60947-5-1
button_drop = 38;       // below the bar

/* [Box] */
part = "all";           // "shell", "back" or "all"
wall = 3;
depth = 48;             // room for a board behind the bar
margin = 12;            // beside and above the bar
chamfer = 6;            // of the face's edges
corner = 5;
top_slope = 45;         // degrees: what is hung over the top slides off

/* [Fixing] */
wall_screw = 4.2;       // clearance
wall_screw_head = 8.4;  // countersunk
closing_screw = 3.2;    // clearance; two from below, one from each side near the top
cable_exit = 12.2;      // gland, in the underside; 0 for none

bar_height = segments * pitch;
width = segment_width + 2 * (diffuser_lap + margin);
button_zone = button_drop + button_diameter / 2 + margin;
height = bar_height + button_zone + margin;
rise = (depth - wall) * tan(top_slope);
bar_bottom = button_zone;
$fn = 48;

// A rounded rectangle in the wall's plane, a hair thick, at a distance from the wall.
module outline(from_wall, w, bottom, top, r) {
    translate([0, from_wall, 0])
        rotate([90, 0, 0])
            linear_extrude(0.01)
                hull()
                    for (x = [-w / 2 + r, w / 2 - r], z = [bottom + r, top - r])
                        translate([x, z]) circle(r);
}

// The box without its inside, smaller by `inset` all round: plumb sides, chamfered face, sloped top.
module solid(inset) {
    hull() {
        outline(0, width - 2 * inset, inset, height + rise - inset, corner);
        outline(depth - chamfer - inset, width - 2 * inset, inset, height + chamfer * tan(top_slope) - inset, corner);
        outline(depth - inset, width - 2 * chamfer - 2 * inset, chamfer + inset, height - inset, corner);
    }
}

module window(lap, from, to) {
    translate([-segment_width / 2 - lap, from, bar_bottom - lap])
        cube([segment_width + 2 * lap, to - from, bar_height + 2 * lap]);
}

module chambers() {
    back = depth - diffuser - chamber_depth;
    difference() {
        translate([-segment_width / 2 - wall, back, bar_bottom - wall])
            cube([segment_width + 2 * wall, chamber_depth + diffuser - wall, bar_height + 2 * wall]);
        for (segment = [0:segments - 1])
            translate([-segment_width / 2, back - 1, bar_bottom + segment * pitch + baffle / 2])
                cube([segment_width, chamber_depth + 2, pitch - baffle]);
    }
}

module shell() {
    difference() {
        union() {
            difference() {
                solid(0);
                translate([0, -0.02, 0]) solid(wall);
            }
            chambers();
            // What the diffuser is glued to.
            difference() {
                window(diffuser_lap + wall, depth - diffuser - wall, depth - diffuser);
                window(0, depth - diffuser - wall - 1, depth);
            }
        }
        window(diffuser_lap, depth - diffuser, depth + 1);
        for (segment = [0:segments - 1])
            translate([-segment_width / 2, depth - diffuser - wall - 1, bar_bottom + segment * pitch + baffle / 2])
                cube([segment_width, wall + 2, pitch - baffle]);
        translate([0, depth / 2, bar_bottom - button_drop])
            rotate([-90, 0, 0]) cylinder(d = button_thread, h = depth);
        if (cable_exit > 0)
            translate([0, depth / 2, -1]) cylinder(d = cable_exit, h = wall + 2);
        closing_screws(closing_screw);
    }
}

// Where shell and back are screwed together.
module closing_screws(diameter) {
    for (x = [-1, 1]) {
        translate([x * width / 4, wall + 7, -1]) cylinder(d = diameter, h = 12);
        translate([x * (width / 2 + 1), wall + 7, height * 0.92]) rotate([0, -90 * x, 0]) cylinder(d = diameter, h = 12);
    }
}

module back() {
    gap = 0.3;
    difference() {
        union() {
            intersection() {
                solid(wall + gap);
                translate([-width, 0, 0]) cube([2 * width, wall, 2 * height]);
            }
            for (x = [-1, 1]) {
                translate([x * width / 4 - 6, 0, wall + gap]) cube([12, wall + 13, 8]);
                translate([x * (width / 2 - wall - gap - 4) - 4, 0, height * 0.92 - 6]) cube([8, wall + 13, 12]);
            }
        }
        for (x = [-1, 1], z = [height * 0.2, height * 0.85])
            translate([x * width / 4, -1, z]) rotate([-90, 0, 0]) {
                cylinder(d = wall_screw, h = wall + 2);
                translate([0, 0, 1 + wall - (wall_screw_head - wall_screw) / 2])
                    cylinder(d1 = wall_screw, d2 = wall_screw_head + 0.1, h = (wall_screw_head - wall_screw) / 2 + 0.05);
            }
        closing_screws(closing_screw - 0.7);
    }
}

if (part == "shell") {
    shell();
} else if (part == "back") {
    back();
} else {
    rotate(180) picture();
}

// With diffuser and button, as a breath rises.
module picture() {
    color("#eef0ec") shell();
    color("#b9c4c3") back();
    color("#cfc8ba") window(diffuser_lap, depth - diffuser, depth - 0.5);
    for (segment = [0:segments - 1]) {
        level = min(1, max(0, (0.75 * segments - segment) / 2));
        color([1, 0.84, 0.6] * level + [0.81, 0.79, 0.73] * (1 - level))
            translate([-segment_width / 2, depth - diffuser, bar_bottom + segment * pitch + baffle])
                cube([segment_width, diffuser + 0.1, pitch - 2 * baffle]);
    }
    color("#2b5f68")
        translate([0, depth, bar_bottom - button_drop]) rotate([-90, 0, 0]) {
            cylinder(d = button_diameter * 0.8, h = 6);
            translate([0, 0, 6]) cylinder(d1 = button_diameter, d2 = button_diameter - 6, h = 6);
        }
}
