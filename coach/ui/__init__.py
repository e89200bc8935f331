"""What people see: Qt Widgets over the services. The only place, with the PDF, that knows Qt."""
