"""What people see: Qt Widgets over the services. No package beside this one imports Qt."""
